## Everything that is held about somebody

mydata-caption = 📄 This file has everything I keep about you: your account, your wallet, what you bought, and what was said in this chat. Amounts are in kobo or paise. It is personal, so please be careful whom you give it to.

help-mydata = Get everything I keep about you
words-mydata = mydata, all my data, my personal data, personal data
