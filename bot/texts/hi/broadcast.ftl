## Hindi: broadcasts

broadcast-news =
    { $words }

    <i>ऐसी ख़बरें आप /notifications में बंद कर सकते हैं।</i>
broadcast-service = { $words }
