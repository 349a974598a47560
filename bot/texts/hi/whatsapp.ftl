## Hindi: only in WhatsApp

open-list-button = चुनें
silence-promised = 🔕 ठीक है, अब मैं आपको यहाँ नहीं लिखूँगा। जब चाहें कि मैं लौट आऊँ, बस मुझे एक संदेश भेज दें।
