## Only in WhatsApp

open-list-button = Zaɓi
silence-promised = 🔕 To, ba zan ƙara rubuto maka a nan ba. Duk lokacin da kake so in dawo, aiko mini da saƙo kawai.
