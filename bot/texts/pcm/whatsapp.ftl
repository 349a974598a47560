## Pidgin: only in WhatsApp

open-list-button = Choose one
silence-promised = 🔕 No wahala, I no go write you here again. Anytime you want make I come back, just send me message.
