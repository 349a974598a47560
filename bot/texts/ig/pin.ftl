## PIN

ask-pin = 🔒 Biko tinye PIN gị ka anyị gaa n'ihu.
pin-wrong =
    { $tries ->
        [1] Nke ahụ abụghị PIN gị. Ọ fọdụrụ otu nnwale.
       *[other] Nke ahụ abụghị PIN gị. Ọ fọdụrụ nnwale { $tries }.
    }
pin-locked = 🔒 A kpọchiela PIN gị mgbe nnwale ezighị ezi hiri nne gachara. Jiri code site na SMS họrọ nke ọhụrụ.
reset-pin-button = Họrọ PIN ọhụrụ
pin-changed = ✅ E debela PIN ọhụrụ gị. Biko jiri /login kpọghee nkata a ọzọ.
