## Only in WhatsApp

# On what opens a list of choices: 20 characters at most.
open-list-button = Choose
silence-promised = 🔕 All right, I will not write to you here any more. Whenever you want me back, just send me a message.
