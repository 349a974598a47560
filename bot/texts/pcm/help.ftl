## Pidgin: help

help =
    <b>Wetin I fit do</b>

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

    <b>You and dis chat</b>
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

    You fit also just write <i>airtime 500 for 0803 123 4567</i>, <i>buy 1gb mtn</i>, <i>budget 20000</i>, <i>balance</i> or <i>menu</i>. I dey always show you di price first. <i>Cancel</i> dey stop anything wey we dey do.

    🔒 I no go ever ask for your PIN or code outside dis chat, and our staff no need am at all.
help-start = Make we begin
help-buy = Buy airtime or data
help-airtime = Make you buy airtime
help-data = Buy data plan
help-plans = Look data plans and their price
help-recipients = See di numbers wey you don save
help-fund = Add money to your wallet
help-balance = See how much you get
help-budget = Set budget for di month
help-history = See wetin you buy and wetin you pay in
help-subscriptions = Your data plans: which one dey run, which one dey wait, wetin remain
help-family = Look after di numbers of your family
help-profile = See your name, time zone and e-mail, and change them if you like
help-refer = Invite your friends, and pay less
help-export = Get your history as file
help-statement = Get wallet statement to print
help-spending = See wetin you dey spend, for picture
help-menu = Show di menu
help-login = Unlock with code
help-logout = Lock dis chat
help-pin = Choose new PIN
help-help = Wetin I fit do
help-cancel = Stop wetin we dey do

words-start = start, how far, hello, hi, wetin dey
words-buy = buy, i wan buy, buy something
words-airtime = airtime, buy airtime, recharge, credit, i wan buy airtime, load card
words-data = data, buy data, i wan buy data
words-plans = plans, data plans, bundles, prices
words-recipients = recipients, saved numbers, my people
words-fund = fund, add money, put money, load wallet
words-balance = balance, bal, wallet, my balance, my money, how much i get
words-budget = budget, my budget, set budget, limit
words-history = history, transactions, wetin i buy
words-subscriptions = subscriptions, my plans, my data, data wey remain
words-family = family, my family, linked numbers
words-profile = profile, my profile, account, my account
words-refer = refer, invite, invite friends, my code
words-export = export, export history, download
words-statement = statement, statements, account statement
words-spending = spending, my spending, wetin i spend
words-menu = menu, main menu
words-login = login, log in, unlock, open am
words-logout = logout, log out, lock, lock am
words-pin = pin, change pin, reset pin, i forget pin
words-help = help, support, help me, abeg help me
words-cancel = cancel, stop, quit, comot, leave am
