## Operators

# $code (text)
# $subject (text)
# $detail (text)
ops-alert =
    🚨 <b>{ $code }</b>
    { $subject }
    { $detail }
