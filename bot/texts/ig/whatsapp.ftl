## Only in WhatsApp

open-list-button = Họrọ
silence-promised = 🔕 Ọ dị mma, agaghị m edetazi gị ebe a. Mgbe ọ bụla ị chọrọ ka m lọta, zitere m ozi.
