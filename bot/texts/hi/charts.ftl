## Hindi: the words inside of pictures, for the day when our font has them. Markup means nothing there.

chart-month-title = { $month } में ख़र्च
chart-month-left = { $limit } का { $percent }% · { $left } बाक़ी
chart-month-reached = ठीक आपका { $limit } का बजट
chart-month-over = { $limit } का { $percent }% · { $over } ज़्यादा
chart-month-no-limit = महीने का कोई बजट नहीं
chart-month-most = सबसे ज़्यादा { $day }: { $amount }
chart-limit = बजट { $limit }
chart-mark = { $percent }%
chart-months-title =
    { $months ->
        [1] एक महीने का ख़र्च
       *[other] { $months } महीनों का ख़र्च
    }
chart-months-most = सबसे ज़्यादा { $month } में: { $amount }
chart-share-networks = किस नेटवर्क पर कितना
chart-share-categories = किस चीज़ पर ख़र्च हुआ
chart-share-when = { $month }
chart-percent = { $percent }%
chart-percent-little = 1% से कम
chart-top-title = किसके लिए था, { $month }
chart-top-numbers =
    { $numbers ->
        [1] एक नंबर
       *[other] { $numbers } नंबर
    }
chart-top-others =
    { $numbers ->
        [1] 1 और नंबर
       *[other] { $numbers } और नंबर
    }
chart-heat-title = दिन-ब-दिन, { $month }
chart-heat-less = कम
chart-heat-more = ज़्यादा
chart-nothing = { $month } में अभी कुछ ख़र्च नहीं हुआ
chart-nothing-then = { $month } में कुछ ख़र्च नहीं हुआ था
chart-nothing-months = इन महीनों में कुछ ख़र्च नहीं हुआ
chart-thousands = { $n }k
chart-millions = { $n }m
chart-billions = { $n }bn
chart-trillions = { $n }tn
category-airtime = एयरटाइम
category-data = डेटा
category-addon = ऐड-ऑन
category-other = अन्य
