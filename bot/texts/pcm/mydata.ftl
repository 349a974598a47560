## Pidgin: everything that is held about somebody

mydata-caption = 📄 Dis file get everything wey I keep about you: your account, your wallet, wetin you buy, and wetin we talk for dis chat. Amounts dey in kobo or paise. E be your personal matter, so abeg take care who you give am.

help-mydata = Get everything wey I keep about you
words-mydata = mydata, all my data, my personal data, personal data
