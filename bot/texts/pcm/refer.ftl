## Pidgin: inviting friends

refer =
    <b>Invite your friends</b>
    Your code: <code>{ $code }</code>

    Friend wey open account with am go pay { $welcome } % less for di first recharge. Once dat one enter, one of your next recharge go be { $reward } % less.
    Each discount fit comot reach { $most } and na for recharge from { $least } go up.
refer-with-link =
    { refer }

    Or send them dis link: { $link }
refer-none = Nobody never use your code.
refer-results =
    { $waiting ->
        [0] { refer-completed }
        [1] One friend don join and never recharge. { refer-completed }
       *[other] { $waiting } friends don join and never recharge. { refer-completed }
    }
refer-completed =
    { $completed ->
        [0] Nobody never recharge so far.
        [1] One don do di first recharge.
       *[other] { $completed } don do di first recharge.
    }
refer-rewards =
    { $rewards ->
        [1] 🎁 You get one discount to use by { $until }. E go comot by itself when na di best price.
       *[other] 🎁 You get { $rewards } discounts to use, di first one by { $until }. Di best one go comot by itself.
    }
menu-refer-button = 🎁 Invite friends
refer-rewarded =
    🎁 One friend wey you invite don do di first recharge. One of your next recharge go be { $percent } % less (reach { $most } go comot), until { $until }. E go comot by itself.
