## Broadcasts, as customers read them

broadcast-news =
    { $words }

    <i>Ẹ lè pa irú ìròyìn báyìí ní /notifications.</i>
broadcast-service = { $words }
