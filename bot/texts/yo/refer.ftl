## Inviting friends

refer =
    <b>Pe àwọn ọ̀rẹ́</b>
    Code yín: <code>{ $code }</code>

    Ọ̀rẹ́ tó bá fi í ṣí àkáǹtì yóò gba ẹ̀dínwó { $welcome } % lórí recharge àkọ́kọ́. Tí ìyẹn bá ti dé, ẹ ó gba ẹ̀dínwó { $reward } % lórí ọ̀kan nínú recharge yín tó ń bọ̀.
    Ẹ̀dínwó kọ̀ọ̀kan máa ń yọ tó { $most }, ó sì wà fún recharge láti { $least } sókè.
refer-with-link =
    { refer }

    Tàbí kí ẹ fi link yìí ránṣẹ́ sí wọn: { $link }
refer-none = Ẹnikẹ́ni kò tíì lo code yín.
refer-results =
    { $waiting ->
        [0] { refer-completed }
        [1] Ọ̀rẹ́ kan ti wọlé, kò sì tíì ṣe recharge. { refer-completed }
       *[other] Ọ̀rẹ́ { $waiting } ti wọlé, wọn kò sì tíì ṣe recharge. { refer-completed }
    }
refer-completed =
    { $completed ->
        [0] Ẹnikẹ́ni kò tíì ṣe recharge.
        [1] Ẹnì kan ti ṣe recharge àkọ́kọ́.
       *[other] Ènìyàn { $completed } ti ṣe recharge àkọ́kọ́.
    }
refer-rewards =
    { $rewards ->
        [1] 🎁 Ẹ ní ẹ̀dínwó kan tí ẹ lè lò títí di { $until }. Ó máa ń yọ fúnra rẹ̀ tó bá jẹ́ òun ni iye tó dára jù.
       *[other] 🎁 Ẹ ní ẹ̀dínwó { $rewards } tí ẹ lè lò, àkọ́kọ́ títí di { $until }. Èyí tó dára jù máa ń yọ fúnra rẹ̀.
    }
menu-refer-button = 🎁 Pe àwọn ọ̀rẹ́
refer-rewarded =
    🎁 Ọ̀rẹ́ kan tí ẹ pè ti ṣe recharge àkọ́kọ́. Ẹ ó gba ẹ̀dínwó { $percent } % lórí ọ̀kan nínú recharge yín tó ń bọ̀ (kò ju { $most } lọ), títí di { $until }. Ó máa ń yọ fúnra rẹ̀.
