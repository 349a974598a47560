## Codes and sessions

sms-code = { $code } bu code Nexa gi. O ga-aru oru nkeji { $minutes }. Agwala onye obula: onweghi onye Nexa ga-aju gi ya.
ask-code = Ezigala m code nwere ọnụọgụgụ 6 site na SMS na <b>{ $phone }</b>. Biko dee ya ebe a.
resend-button = ↻ Zite code ọhụrụ
code-resent = Code ọhụrụ nọ n'ụzọ. Nke ochie anaghịzi arụ ọrụ.
not-a-code = Code bụ ọnụọgụgụ 6, dịka 482913.
code-wrong =
    { $tries ->
        [1] Nke ahụ abụghị code ahụ. Ọ fọdụrụ otu nnwale.
       *[other] Nke ahụ abụghị code ahụ. Ọ fọdụrụ nnwale { $tries }.
    }
code-expired = Oge code ahụ agafeela. Rịọ nke ọhụrụ n'okpuru.
code-none = Enweghị code na-eche. Rịọ nke ọhụrụ n'okpuru.
code-too-soon =
    { $seconds ->
        [1] Biko chere otu sekọnd ọzọ tupu ị rịọ code ọzọ.
       *[other] Biko chere sekọnd { $seconds } ọzọ tupu ị rịọ code ọzọ.
    }
code-too-many =
    { $minutes ->
        [1] Code ahụ hiri nne. Biko nwaa ọzọ n'otu nkeji.
       *[other] Code ahụ hiri nne. Biko nwaa ọzọ na nkeji { $minutes }.
    }
code-locked =
    { $minutes ->
        [1] 🔒 Code ezighị ezi hiri nne. Maka nchebe gị, a kpọchiela nke a otu nkeji.
       *[other] 🔒 Code ezighị ezi hiri nne. Maka nchebe gị, a kpọchiela nke a nkeji { $minutes }.
    }
session-open = 🔓 Ị banyela. M ga-akpọchi nkata a mgbe nkeji 5 nke ịdị jụụ gachara, ma ọ bụ mgbe i zitere /logout.
session-already-open = 🔓 Nkata a meghelarị.
session-closed = 🔒 A kpọchiela ya. Ego gị dị nchebe; ziga /login mgbe ị lọtara.
session-none = 🔒 Nkata a kpọchielarị.
session-elsewhere = 🔒 A kpọghere akaụntụ gị na nkata ọzọ, ya mere akpọchiela m nke a. Ọ bụrụ na ọ bụghị gị, ziga /pin ugbu a ma họrọ PIN ọhụrụ.
account-suspended = A kwụsịtụrụ akaụntụ gị. Biko degara ndị enyemaka, ha ga-agwa gị ihe kpatara ya.
account-closed = E mechiela akaụntụ a.

account-paused = ⏸ A kwụsịtụrụ akaụntụ gị ugbu a, ya mere akpọchiela m ya. Ego gị dị nchebe ma ka bụ nke gị, ihe nọ n'ụzọ ka ga-eru ma ọ bụ lọghachi. Biko degara ndị enyemaka, ha ga-akọwakwuru gị.
account-resumed = ▶️ E mepekwara akaụntụ gị ọzọ. Ihe niile dị ka ị hapụrụ ha.
account-unlocked = 🔓 Ndị enyemaka ewepụla mkpọchi ahụ, ya mere ị nwere ike ịnwa ọzọ ugbu a.
account-pin-reset = 🔒 Maka nchebe gị, e wepụrụ PIN gị. Mgbe ọzọ ị ga-akpọghe, aga m agwa gị ka ị họrọ nke ọhụrụ.
pin-due = 🔒 Maka nchebe gị, biko buru ụzọ họrọ PIN ọhụrụ.
