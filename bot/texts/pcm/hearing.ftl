## Pidgin: words of an order

hear-buy = buy, recharge, topup, load
hear-airtime = airtime, credit, card
hear-data = data, bundle
hear-daily = daily
hear-weekly = weekly
hear-monthly = monthly
hear-fillers = abeg, make, you, i, wan, want, dis, dat, di, dem, am, give, help, im
