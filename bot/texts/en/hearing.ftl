## Words of an order, as people type it: "buy 1gb mtn for 0803 123 4567". Every one is a single word.

hear-buy = buy, recharge, topup
hear-airtime = airtime, credit
hear-data = data, bundle
hear-daily = daily
hear-weekly = weekly
hear-monthly = monthly
# Words that change nothing.
hear-fillers = please, pls, for, to, on, of, some, me, a, the, my, worth, plan, naira, number
