/** What a picture shows, as far as captions care. */
export type Theme =
  'mountains' | 'sea' | 'city' | 'green' | 'animals' | 'desert' | 'sky' | 'coffee' | 'art';

/** The first theme one of whose tags a picture carries is the picture's. */
const themeTags: readonly (readonly [Theme, readonly string[]])[] = [
  ['coffee', ['coffee', 'food']],
  ['art', ['art', 'print']],
  ['animals', ['animal', 'bird', 'otter', 'cat']],
  ['desert', ['desert', 'dune']],
  ['sea', ['sea', 'beach', 'waves']],
  ['mountains', ['mountains', 'glacier', 'volcano']],
  ['green', ['plant', 'flowers', 'tea', 'forest', 'green', 'meadow', 'garden', 'landscape']],
  ['city', ['city', 'architecture', 'bridge', 'skyline']],
  ['sky', ['space', 'sky', 'storm', 'clouds']],
];

/** The theme of a picture by its tags; `sky`, which every picture could have, where none fits. */
export function themeOf(tags: readonly string[]): Theme {
  return themeTags.find(([, known]) => tags.some((tag) => known.includes(tag)))?.[0] ?? 'sky';
}

/** Captions that fit every picture of a theme, in the scripts that people write. */
export const themeCaptions: Readonly<Record<Theme, readonly string[]>> = {
  mountains: [
    'Five in the morning, minus four degrees, and not a single regret.',
    'The weather changed three times while I set up the tripod. This was the second one 🏔️',
    'No filter, no people, no signal. Perfect.',
    'Up early 🥾⛰️☀️',
    'Всё выше и выше. Воздух здесь такой чистый, что звенит ⛰️ #горы #рассвет',
    '山の上は、もう冬の匂いがした。\n#山 #朝の光',
    'جبال لا تتعب العين من النظر إليها 🏔️\n#جبال #طبيعة',
    'בוקר בהרים. שקט כזה אין בעיר.\n#הרים #טבע',
    'Ψηλά, εκεί που ο αέρας είναι πιο καθαρός. #βουνό #πρωινό',
    '산 위에서 맞이한 아침 🌄 #등산 #풍경',
    'पहाड़ बुला रहे थे, तो चले आए 🏔️ #पहाड़ #यात्रा',
    '山高人为峰。\n#山 #风景 #旅行',
    'ยอดเขาในวันที่ฟ้าเปิด #ภูเขา #ธรรมชาติ',
    'Desde aquí arriba todo parece más sencillo. ¿Quién se apunta a la próxima? #montaña',
  ],
  sea: [
    'You could hear it from the car park.',
    'Salt on the lens again 🌊',
    'The tide table said ten minutes. The tide said five.',
    '🌊🌊🌊',
    'Море, которое никуда не торопится. #море #прибой',
    'הים, תמיד הים 🌊\n#ים',
    'البحر يقول كل شيء من دون كلمات.\n#بحر #غروب',
    '波の音だけが聞こえる。 #海',
    'Η θάλασσα τα ξέρει όλα. #θάλασσα',
    '바다는 언제나 옳다 🌊 #바다',
    'समुद्र की आवाज़ सुनो 🌊 #समुद्र',
    '面朝大海，春暖花开。 #海',
    'Wind aus Nordwest, Stärke sieben. Schön war’s trotzdem. #meer #küste',
    'ทะเลวันนี้สวยเกินคำบรรยาย #ทะเล',
  ],
  city: [
    'Same corner, twentieth visit, first time the light was right.',
    'Look up more often 👆',
    'Between two meetings. The city does not care about either.',
    'Cities are best in the half hour when nobody has decided yet whether it is day or night 🌃',
    'Город, в котором хочется потеряться. #город #архитектура',
    'المدينة لا تنام، وأنا أيضًا 🌃\n#مدينة #تصوير',
    'העיר בשעה שהיא הכי יפה.\n#עיר #אדריכלות',
    '都会の片隅で、立ち止まる。 #街 #建築',
    'Η πόλη αλλιώς. #πόλη',
    '도시의 빛 ✨ #도시 #건축',
    'शहर की अपनी एक धुन होती है 🎶 #शहर',
    '城市的另一面。\n#城市 #建筑',
    'แสงสุดท้ายของเมือง #เมือง #ถ่ายรูป',
    'Une ville se visite surtout le nez en l’air. #ville #architecture',
  ],
  green: [
    'Everything here smelled of rain.',
    'Slow walk, slow shutter 🌿',
    'I stopped for one frame and stayed for an hour.',
    '🌱',
    'Тишина, роса и ни души вокруг 🌿 #природа',
    'كل هذا الأخضر! 🌿\n#طبيعة #ربيع',
    'ירוק, ירוק, ירוק 🌿\n#טבע #אביב',
    '雨上がりの緑がいちばん好き。 #緑 #散歩',
    'Μυρίζει βροχή και χώμα. #φύση',
    '초록이 주는 위로 🌿 #산책 #자연',
    'हरियाली और थोड़ी सी धुंध 🌿 #प्रकृति',
    '雨后的清晨。\n#自然 #绿色',
    'สีเขียวที่ทำให้ใจสงบ 🌿 #ธรรมชาติ',
    'Cheiro de terra molhada. #natureza #passeio',
  ],
  animals: [
    'We looked at each other for a while. I blinked first.',
    'Patience: two hours. Result: one frame 📷',
    'Somebody had breakfast before me.',
    '👀',
    'Мы посмотрели друг на друга и разошлись с миром. #животные',
    'نظرة واحدة تكفي 👀\n#حيوانات',
    'מי מסתכל על מי?\n#חיות #טבע',
    'じっと見つめられてしまった。 #動物',
    'Ποιος κοιτάζει ποιον; #ζώα',
    '눈이 마주친 순간 👀 #동물',
    'इन आँखों में एक कहानी है 👀 #जानवर',
    '四目相对。 #动物',
    'สบตากันพอดี 👀 #สัตว์',
  ],
  desert: [
    'Sand in everything I own, and I would go again tomorrow.',
    'The wind redraws this line every afternoon.',
    'Scale is hard to believe until you see the people.',
    'رمال لا نهاية لها، وصمت أجمل من الكلام 🏜️\n#صحراء #رمال',
    'המדבר מלמד סבלנות 🏜️\n#מדבר',
    'Песок, ветер и больше ничего. #пустыня',
    '大漠孤烟直。 #沙漠',
    '風が描いた線。 #砂漠',
    'रेत पर हवा की लिखावट 🏜️ #रेगिस्तान',
  ],
  sky: [
    'Some evenings you just keep the shutter open and hope ✨',
    'Nothing to add.',
    'Looked up. Forgot the time.',
    'Небо сегодня старалось. #небо',
    'السماء لوحة لا تتكرر ✨\n#سماء',
    'השמיים הערב ✨\n#שמיים',
    '空ばかり見ている。 #空',
    'Ο ουρανός σήμερα. #ουρανός',
    '하늘 좀 봐 ✨ #하늘',
    'आसमान का रंग देखो ✨ #आसमान',
    '抬头看天。 #天空',
    'ท้องฟ้าวันนี้ #ท้องฟ้า',
  ],
  coffee: [
    'First, coffee ☕',
    'The best seat in the house is the one near the window.',
    'Сначала кофе, потом всё остальное ☕ #кофе',
    'قهوة، ثم الحياة ☕\n#قهوة',
    'קודם כול קפה ☕\n#קפה',
    'まずは一杯 ☕ #珈琲',
    'Πρώτα καφές ☕ #καφές',
    '커피 한 잔의 여유 ☕ #커피',
    'पहले कॉफ़ी, फिर बात ☕ #कॉफ़ी',
    '先来一杯咖啡 ☕ #咖啡',
    'กาแฟก่อนเสมอ ☕ #กาแฟ',
  ],
  art: [
    'Went in to get out of the rain, stayed until they closed.',
    'Two hundred years old and still moving 🌊',
    '何度見ても飽きない。 #版画',
    'Можно смотреть бесконечно. #искусство',
    'לעמוד מול זה ולשתוק.\n#אמנות',
    'الفن لا يشيخ.\n#فن',
    '판화 속의 파도 🌊 #미술',
    '百看不厌。 #版画',
  ],
};

/** What may follow a sentence that says what is seen. */
export const endings: readonly string[] = [
  '.',
  '. Waited an hour for the light to do this.',
  '. Second attempt, the first was all fog.',
  '. One of those that I almost deleted.',
  ' ✨',
  ', and then the batteries were empty.',
  '. Straight out of the camera.',
  '. From the archive, while it rains outside.',
  '. Handheld, which shows if you look closely.',
  ' 📷',
  '. A print of this one hangs in my kitchen.',
  '. It took me three years to come back for this.',
  '. More of these in the next days.',
  '. With thanks to @example.hiking.club for the hint.',
  '. Printed by @example.print.lab, who got the blacks right.',
  '.\n\nShot on an old 50 mm that refuses to die.',
  '. What would you have done differently?',
  '. I like it better small.',
  '.\n.\n.\n#photography #slowphotography #demo',
  '. Prints at https://example.com/prints',
  '. Black coffee helped ☕',
  ' 💙',
  '. Scroll back far enough and you find where I stood the first time.',
  '. Cropped a little, sorry to the purists.',
];

/** Long ones, as people write below a picture that means something to them. */
export const longCaptions: readonly string[] = [
  `I have walked past this place for years without stopping. There was always a bus to catch, somebody waiting, a phone that rang.

Last week the phone stayed at home. I had the old camera, one lens and eleven frames left on the card, because I had forgotten to empty it. Eleven frames make you slow. You look first. You look again. You put the camera down and notice that what you wanted to photograph is not the thing in the middle but the edge of it, where the light gives up.

So this is frame nine. Seven and eight are the same with worse timing, ten has my thumb in it, and eleven I kept for the way home and then did not use.

I don't have a lesson. Perhaps: carry less. Perhaps: stop once. Perhaps it was only good light, and I was lucky to be late.

What I do know is that nothing in this picture was rare. The same light falls on the same wall on every clear evening between March and October, about four minutes before the shops close, and I must have been within a hundred metres of it a thousand times with a bag in each hand.

Thank you for the messages under the last picture, I read all of them, even if it takes me a month to answer.

#photography #slowphotography #oneframeaday #light #walking #weekend #archive #demo`,
  `A few people asked how I plan these, so here is the honest list:

1. Look at the map, find something that looks interesting.
2. Look at the weather, find that it is the wrong day.
3. Go anyway.
4. Discover that the interesting thing on the map is a gravel pit.
5. Walk on, because the car is far away now.
6. Turn round the corner and stand in front of this.

Equipment: one body, two lenses, a tripod that has seen better days, a thermos. Settings don't matter, they were wrong for the first twenty frames and fine afterwards. I bracketed nothing and I have no presets to sell.

What does matter is shoes. Buy good shoes. Everything else follows from being somewhere for longer than you had meant to.

Since somebody will ask about the thermos: it is the green one, it is nineteen years old, it has fallen down two mountains and one flight of stairs, and it keeps tea hot until the afternoon and lukewarm until the next morning. It was a present. I have been told that there are better ones by now, and I am sure there are.

Some more answers, while I am at it. No, I don't edit on the phone, my fingers are too large for it. Yes, the lines are straight, I checked with a ruler on the screen, which is a sentence I never expected to write. No, nobody was harmed, although the dog of the couple from the village would like it to be known that it was not consulted. Yes, you may use the picture for your school project. No, I don't know what the bird is called; if you do, please write it below, the last time it took you eleven minutes and I learned three names for it.

And for everybody who wrote that they would love to come along: you would not. It is mostly waiting. It is an hour of sitting on a cold stone, looking at a slope where nothing happens, and then eight seconds of everything at once, and then another hour in case it happens again. It never does. But if that sounds like a good way of spending a Saturday, there is room on the stone, and the tea is enough for two.

(And if @example.hiking.club reads this: you were right about the shortcut. I still think the long way was better.)`,
  `Вчера разбирал старые папки и нашёл эту карточку. Совсем про неё забыл.

Помню, что было холодно, что термос остался в машине и что очень хотелось домой. А потом облака на минуту разошлись, и всё вокруг стало другим. Именно из-за таких минут я и продолжаю таскать с собой камеру.

Ничего здесь не исправлял, только чуть подтянул тени. Пусть останется таким, каким было.

А вы возвращаетесь к старым снимкам? Или если не понравилось сразу, то уже навсегда?

#архив #фотография #воспоминания`,
  `عدتُ إلى هذا المكان بعد ثلاث سنوات، وكنت أخشى أن أجده قد تغيّر. لم يتغيّر شيء سوى أنا.

جلست ساعة كاملة من دون أن ألتقط صورة واحدة. ثم جاء الضوء، كما يأتي دائمًا حين نتوقف عن انتظاره، فالتقطت هذه الصورة وعدت إلى البيت.

شكرًا لكل من سأل عن العدسة (50mm) وعن المكان؛ سأكتب عن الطريق قريبًا على https://example.com إن شاء الله.

#تصوير #ضوء #ذكريات`,
  `Okay so this is one long breath without a paragraph because that is how the day was: up at four, the first train, the second train that did not come, the third that came and stopped in a field for forty minutes with the doors closed and a child who explained to everybody why locomotives have no steering wheel, then the bus, then the walk that the guidebook calls gentle, then rain, then more rain, then a bench under a roof with a view of a wall, then a kind stranger with half a sandwich, then a hole in the clouds the size of a coin, then this, for perhaps ninety seconds, and I had the wrong lens on and did not dare to change it, and it turned out to be the right one, and then rain again, and the bus, and the train that came on time for once as if to apologise. Would do it again. Probably will. Not on a Sunday.`,
];
