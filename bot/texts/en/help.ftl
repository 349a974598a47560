## Help

help =
    <b>What I can do</b>

    <b>Buy</b>
    /buy · { help-buy }
    /airtime · { help-airtime }
    /data · { help-data }
    /plans · { help-plans }
    /recipients · { help-recipients }
    /subscriptions · { help-subscriptions }
    /family · { help-family }
    /postpaid · { help-postpaid }
    /bill · { help-bill }

    <b>Money</b>
    /fund · { help-fund }
    /balance · { help-balance }
    /budget · { help-budget }
    /spending · { help-spending }
    /history · { help-history }
    /export · { help-export }
    /statement · { help-statement }
    /refer · { help-refer }

    <b>You and this chat</b>
    /profile · { help-profile }
    /notifications · { help-notifications }
    /language · { help-language }
    /pin · { help-pin }
    /login · { help-login }
    /logout · { help-logout }
    /mydata · { help-mydata }
    /close · { help-close }
    /menu · { help-menu }
    /faq · { help-faq }
    /cancel · { help-cancel }

    You can also just write <i>airtime 500 for 0803 123 4567</i>, <i>buy 1gb mtn</i>, <i>budget 20000</i>, <i>balance</i> or <i>menu</i>. I always show you the price first. <i>Cancel</i> stops whatever we are in the middle of.

    🔒 I will never ask for your PIN or code outside this chat, and staff never need them.
help-start = Begin
help-buy = Buy airtime or data
help-airtime = Buy airtime
help-data = Buy a data plan
help-plans = Look at data plans and prices
help-recipients = See the numbers you have saved
help-fund = Add money to your wallet
help-balance = See your balance
help-budget = Set a budget for the month
help-history = See what you bought and paid in
help-subscriptions = Your data plans: what runs, what waits, what is left
help-family = Look after the numbers of your family
help-profile = See and change your name, time zone and e-mail
help-refer = Invite friends, and pay less
help-export = Get your history as a file
help-statement = Get a wallet statement to print
help-spending = See what you spend, as pictures
help-menu = Show the menu
help-login = Unlock with a code
help-logout = Lock this chat
help-pin = Choose a new PIN
help-help = What I can do
help-cancel = Stop what we are doing

words-start = start, hi, hello, hey
words-buy = buy, buy something
words-airtime = airtime, buy airtime, recharge, credit
words-data = data, buy data
words-plans = plans, data plans, bundles, prices
words-recipients = recipients, saved numbers, contacts, beneficiaries
words-fund = fund, fund wallet, add money, top up wallet, deposit
words-balance = balance, bal, wallet, my balance
words-budget = budget, my budget, set budget, limit
words-history = history, transactions, my purchases
words-subscriptions = subscriptions, my plans, my data, data left, data balance
words-family = family, linked numbers, linked accounts
words-profile = profile, my profile, account, my account
words-refer = refer, invite, invite friends, referral, my code
words-export = export, export history, download
words-statement = statement, statements, account statement
words-spending = spending, my spending, spent, charts, what did i spend
words-menu = menu, main menu
words-login = login, log in, unlock
words-logout = logout, log out, lock
words-pin = pin, change pin, reset pin, forgot pin
words-help = help, support
words-cancel = cancel, stop, quit, end
