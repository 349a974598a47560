## Hindi: words of an order, in both scripts that people type

hear-buy = खरीदो, ख़रीदो, खरीदें, ख़रीदें, खरीदना, ख़रीदना, रिचार्ज, kharido, kharidna
hear-airtime = एयरटाइम, टॉकटाइम, बैलेंस, talktime
hear-data = डेटा, डाटा, नेट
hear-daily = रोज़, रोज, दैनिक
hear-weekly = साप्ताहिक
hear-monthly = मासिक
hear-fillers = कृपया, का, की, के, लिए, को, पर, में, है, मुझे, मेरे, मेरा, करो, करें, करना, दो, दीजिए, नंबर, प्लान, रुपये, रुपए, नायरा, ka, ki, ke, liye, ko, karo, mujhe, do
