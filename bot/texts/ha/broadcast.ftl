## Broadcasts, as customers read them

broadcast-news =
    { $words }

    <i>Za ka iya kashe irin waɗannan labarai a /notifications.</i>
broadcast-service = { $words }
