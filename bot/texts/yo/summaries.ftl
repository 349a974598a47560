## Summaries of a week and a month

summary-parts =
    Ẹ ná <b>{ $total }</b>.
    📱 Airtime { $airtime }
    📶 Data { $data }
summary-compared-week =
    { $compared ->
        [none] Ní ọ̀sẹ̀ tó ṣáájú, ẹ kò ra nǹkan kan.
        [same] Ó dọ́gba pẹ̀lú ti ọ̀sẹ̀ tó ṣáájú.
        [more] Ó fi { $difference } ju ti ọ̀sẹ̀ tó ṣáájú lọ ({ $before }).
       *[less] Ó fi { $difference } dín sí ti ọ̀sẹ̀ tó ṣáájú ({ $before }).
    }
summary-compared-month =
    { $compared ->
        [none] Ní oṣù tó ṣáájú, ẹ kò ra nǹkan kan.
        [same] Ó dọ́gba pẹ̀lú ti oṣù tó ṣáájú.
        [more] Ó fi { $difference } ju ti oṣù tó ṣáájú lọ ({ $before }).
       *[less] Ó fi { $difference } dín sí ti oṣù tó ṣáájú ({ $before }).
    }
summary-week =
    📊 <b>Ọ̀sẹ̀ yín</b>, { $first } sí { $last }
    { summary-parts }
    { summary-compared-week }
    { $budget ->
        [none] Ní { $month } títí di ìsinsìnyí: { $spent }.
        [within] Ní { $month } títí di ìsinsìnyí: { $spent } nínú ètò ìnáwó yín tó jẹ́ { $limit }, ó ku { $rest }.
        [reached] Ní { $month } títí di ìsinsìnyí: { $spent }, ètò ìnáwó yín géérégé.
       *[over] Ní { $month } títí di ìsinsìnyí: { $spent }, ó fi { $rest } kọjá ètò ìnáwó yín tó jẹ́ { $limit }.
    }
summary-month =
    📊 <b>{ $month } yín</b>
    { summary-parts }
    { summary-compared-month }
    { $budget ->
        [none] Ẹ kò ní ètò ìnáwó fún un.
        [within] { $spent } nínú ètò ìnáwó yín tó jẹ́ { $limit }: ó ku { $rest }.
        [reached] { $spent }: ètò ìnáwó yín géérégé.
       *[over] { $spent }: ó fi { $rest } kọjá ètò ìnáwó yín tó jẹ́ { $limit }.
    }
