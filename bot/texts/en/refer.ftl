## Inviting friends

# $code (text) the invitation code
# $welcome (count) what the friend's first recharge costs less, in percent
# $reward (count) what one next recharge costs less for who invited, in percent
# $most (money) the most that a discount takes off
# $least (money) the smallest recharge that counts
refer =
    <b>Invite friends</b>
    Your code: <code>{ $code }</code>

    A friend who opens an account with it pays { $welcome } % less for the first recharge. Once that is delivered, one of your next recharges costs { $reward } % less.
    Each discount takes off up to { $most } and is for recharges from { $least }.
# $code (text) the invitation code
# $welcome (count) what the friend's first recharge costs less, in percent
# $reward (count) what one next recharge costs less for who invited, in percent
# $most (money) the most that a discount takes off
# $least (money) the smallest recharge that counts
# $link (text) opens the chat with the code filled in
refer-with-link =
    { refer }

    Or send them this link: { $link }
refer-none = Nobody has used your code yet.
# $waiting (count)
# $completed (count)
refer-results =
    { $waiting ->
        [0] { refer-completed }
        [one] One friend has joined and not recharged yet. { refer-completed }
       *[other] { $waiting } friends have joined and not recharged yet. { refer-completed }
    }
# $completed (count)
refer-completed =
    { $completed ->
        [0] None has recharged so far.
        [one] One has made the first recharge.
       *[other] { $completed } have made the first recharge.
    }
# $rewards (count)
# $until (day) when the first of them ends
refer-rewards =
    { $rewards ->
        [one] 🎁 You have one discount to use by { $until }. It comes off by itself when it is the best price.
       *[other] 🎁 You have { $rewards } discounts to use, the first by { $until }. The best one comes off by itself.
    }
menu-refer-button = 🎁 Invite friends
# $percent (count)
# $most (money) the most that it takes off
# $until (day)
refer-rewarded =
    🎁 A friend you invited has made the first recharge. One of your next recharges costs { $percent } % less (up to { $most } off), until { $until }. It comes off by itself.
