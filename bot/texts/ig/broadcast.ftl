## Broadcasts, as customers read them

broadcast-news =
    { $words }

    <i>Ị nwere ike ịgbanyụ ụdị akụkọ a na /notifications.</i>
broadcast-service = { $words }
