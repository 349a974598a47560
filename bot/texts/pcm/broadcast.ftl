## Pidgin: broadcasts

broadcast-news =
    { $words }

    <i>You fit off dis kain news for /notifications.</i>
broadcast-service = { $words }
