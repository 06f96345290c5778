import type { CastThread } from "./cast";

/** What Acme's members talk about. */
export const acmeThreads: CastThread[] = [
	{
		category: "announcements",
		kind: "discussion",
		title: "Corrie 4: check the rear pole tips, new ones are free",
		tags: ["corrie", "poles"],
		locale: "en",
		hoursAgo: 290,
		pinned: { by: "ruth" },
		posts: [
			{
				by: "ruth",
				hoursAfter: 0,
				body: `We made a mistake and would rather tell you ourselves. The rear poles of Corrie 4 tents with a label from **18-03 to 18-09** have tips that were glued too cold. In hard frost the tip can stay in the eyelet when you pull the pole out. Nobody was hurt and no tent came down, but it is annoying at minus eight.

Pull at the tip with your hand. If it moves, or if you are not sure, write to repairs@acme.example with a photo of the label. Two tips and a drop of the right glue come by post, and Bence has made drawings of how to fit them. Shops send poles in for you if you prefer that.`,
				likes: ["isla.tait", "gus", "oleg.v", "maddie"],
			},
			{
				by: "gus",
				hoursAfter: 6,
				body: "Mine is 18-05 and one tip came off in my hand, so thank you for saying it before the winter. Does it matter that I once shortened that pole by a centimetre?",
				likes: ["ruth"],
			},
			{
				by: "bence",
				hoursAfter: 21,
				replyTo: 1,
				body: "It does not. Sand the inside lightly, twist while you push, and let it stand for a day at room temperature. Not on the radiator: that is how it all began.",
				likes: ["gus", "ruth", "isla.tait"],
			},
		],
	},
	{
		category: "tents",
		kind: "question",
		title: "Ridge 2 dripping on my face at four in the morning: leak or breath?",
		tags: ["ridge", "condensation", "beginner"],
		locale: "en",
		hoursAgo: 64,
		acceptedAnswer: 2,
		posts: [
			{
				by: "maddie",
				hoursAfter: 0,
				body: `First proper night out, in a hollow beside a beck near Ennerdale. No wind at all, clear sky, about three degrees when I looked. I closed everything because I was afraid of being cold. At four it began to drip on my face, and by six my sleeping bag was damp at the foot end.

It had not rained. The tent is new, a Ridge 2, so I do not like to think it leaks. How do I find out, and what should I do differently? I want to go again on Friday.`,
				likes: ["zsofi"],
			},
			{
				by: "gus",
				hoursAfter: 1,
				body: "You breathed about half a litre of water into it, my dear, and there was nowhere for it to go. Everybody does this once.",
				likes: ["isla.tait", "maddie"],
			},
			{
				by: "isla.tait",
				hoursAfter: 3,
				quotes: { post: 0, text: "in a hollow beside a beck" },
				body: `Here is half of it. Cold, wet air collects in a hollow, so the fabric was below the dew point from midnight on. The other half is the closed vents. For Friday:

- pitch twenty metres higher, on a slope with a little air moving;
- both vents open, and the door open by a hand on the side away from the wind;
- wipe the fly with a cloth before you sleep *and* when you wake at night;
- breathe outside the hood. It sounds silly, and the bag stays dry.

To rule out a leak, hang it up at home and spray the seams for ten minutes. I would bet a flapjack that they are tight.`,
				likes: ["maddie", "gus", "bence", "zsofi", "oleg.v"],
			},
			{
				by: "maddie",
				hoursAfter: 40,
				body: "Sprayed: tight. Slept on the shoulder above the wood last night with everything open, and it was warmer than the hollow! A few drops on the fly, none on me. I owe you a flapjack, I think.",
				replyTo: 2,
				likes: ["isla.tait", "gus", "ruth"],
			},
			{
				by: "tents.cheap",
				hoursAfter: 41,
				body: "Dont repair, buy new! Tents from 29 euro, worldwide shipping, click my profile",
				held: true,
			},
		],
	},
	{
		category: "packs",
		kind: "discussion",
		title: "What I took out of the Scree 45 after thirty years of carrying too much",
		tags: ["scree", "weight", "packing"],
		locale: "en",
		hoursAgo: 480,
		posts: [
			{
				by: "gus",
				hoursAfter: 0,
				body: `My new knees came with a letter that said ten kilos, no more. I used to leave the house with seventeen. So I laid everything on the kitchen floor and wrote down what I had touched on the last three trips.

Never touched: second trousers, axe (!), half of the first-aid kit, the big pot, a paper book, the spare of the spare lamp. Together **4.1 kg**.

Swapped: leather boots for lighter ones, and the old tent for one I can lift with a finger.

Kept although it is silly: an enamel cup, 140 g, because tea from titanium tastes of keys. I am at 9.6 kg with food for two days. What is your enamel cup?`,
				likes: ["isla.tait", "maddie", "ruth", "bence", "zsofi"],
			},
			{
				by: "isla.tait",
				hoursAfter: 4,
				body: "A down pillow, 68 g. I would give up the stove first. But please put the first-aid half back and learn to use it; that is not weight, that is manners.",
				likes: ["gus", "bence"],
			},
			{
				by: "zsofi",
				hoursAfter: 11,
				body: "A tennis ball for the dog, 58 g. She carries it herself for the first kilometre, so it does not count.",
				likes: ["gus", "isla.tait", "maddie"],
			},
			{
				by: "gus",
				hoursAfter: 13,
				quotes: { post: 1, text: "that is not weight, that is manners" },
				body: "Back in it goes. 9.9 kg, and the letter said ten.",
				likes: ["isla.tait", "ruth"],
			},
		],
	},
	{
		category: "ideas",
		kind: "idea",
		title: "Hip-belt pockets on the Scree that a phone fits into",
		tags: ["scree", "design"],
		locale: "en",
		hoursAgo: 1340,
		votes: ["gus", "oleg.v", "zsofi", "bence"],
		locked: { by: "bence", reason: "Planned; the pattern is being tested." },
		idea: {
			status: "planned",
			answer: {
				by: "ruth",
				hoursAfter: 500,
				body: "Planned for the autumn run: 17 cm instead of 13, on the right side only, so that the left stays flat for a map case. We sew a sample pocket for existing belts too and will ask here for ten people to walk with it.",
			},
		},
		posts: [
			{
				by: "isla.tait",
				hoursAfter: 0,
				body: `The pockets on the Scree belt were cut when phones were small. Mine sticks out by three centimetres and I have already sent one into the Allt a' Mhuilinn, where it still is.

With gloves on I cannot open the chest pocket, and in the lid it is no use for a photograph or a map. Seventeen centimetres, a zip that runs *away* from the buckle, and a loop on the slider. If it makes the belt heavier by ten grams, I shall cut my toothbrush again.`,
				likes: ["gus", "zsofi", "ruth"],
			},
			{
				by: "gus",
				hoursAfter: 5,
				body: "And it would hold a cheese sandwich, for those of us who only phone on Sundays.",
				likes: ["isla.tait", "zsofi"],
			},
			{
				by: "zsofi",
				hoursAfter: 700,
				body: "My treats for the dog would stay dry at last. I volunteer for the ten.",
				likes: ["ruth"],
			},
		],
	},
	{
		category: "stoves",
		kind: "discussion",
		title: "Pilot зимой: сколько бензина уходит на снег",
		tags: ["pilot", "зима", "топливо"],
		locale: "ru",
		hoursAgo: 910,
		posts: [
			{
				by: "oleg.v",
				hoursAfter: 0,
				body: `Девять дней на Полярном Урале, четверо, март. Температура от −12 до −31, снег сухой. Взвешивал бутылку утром и вечером.

- Вода из снега, 11 литров в день: **310 г** бензина.
- Если найти ручей под настом: 140 г.
- Обычный завтрак без растопки: 60 г.

Главное, что понял: сперва налить на дно стакан воды и только потом сыпать снег, иначе котёл пригорает, а горелка греет воздух. И экран: без него расход больше на треть, даже в тихую погоду. Горел Pilot ровно, прочищал жиклёр один раз, на шестой день.`,
				likes: ["isla.tait", "bence", "ruth"],
			},
			{
				by: "isla.tait",
				hoursAfter: 14,
				body: "The translator did well with this. Your 310 g for 11 litres is very close to what I plan with, 30 g a litre. How did you keep the pump leather soft at minus thirty?",
				likes: ["oleg.v"],
			},
			{
				by: "oleg.v",
				hoursAfter: 18,
				replyTo: 1,
				body: "A drop of thin silicone oil before the trip, and the pump sleeps in my jacket. Not in the boot: there it froze to the sock.",
				likes: ["isla.tait", "gus", "bence"],
			},
		],
	},
	{
		category: "packs",
		kind: "question",
		title: "Scree 45: húzza a vállamat, pedig a derékpánt szoros",
		tags: ["scree", "beállítás"],
		locale: "hu",
		hoursAgo: 118,
		acceptedAnswer: 1,
		posts: [
			{
				by: "zsofi",
				hoursAfter: 0,
				body: `A hétvégén 26 kilométert mentünk a Bükkben, 11 kiló volt rajtam a kutya vizével együtt. Olyan két óra után a vállam elölről fájni kezdett, pedig a derékpántot szorosra húztam. Ha a felső állítópántot meghúzom, hátul eltávolodik a zsák, ha kiengedem, megint a vállam tartja az egészet.

M-es hátlapom van, 168 centi vagyok. A boltban üresen próbáltam, ott minden jónak tűnt. Rosszul állítom, vagy rossz a méret?`,
				likes: ["maddie"],
			},
			{
				by: "bence",
				hoursAfter: 2,
				body: `A testmagasság keveset számít, a háthossz a fontos. Mérd meg valakivel: a nyak alján kiálló csigolyától a két csípőcsont közti vonalig. 46 centi alatt S-es kell.

Aztán terhelve, ebben a sorrendben:

1. mindent lazíts meg;
2. a derékpánt közepe a csípőcsont **tetejére** kerüljön, ne a derekadra, és húzd meg;
3. a vállpántot csak annyira, hogy felfeküdjön;
4. a felső pánt 30–45 fokban emelkedjen, és ne húzza, csak tartsa.

Ha a vállpánt varrása a vállad mögött van jóval lejjebb, nagy a hátlap. Ingyen cseréljük.`,
				likes: ["zsofi", "isla.tait", "ruth"],
			},
			{
				by: "zsofi",
				hoursAfter: 28,
				quotes: { post: 1, text: "46 centi alatt S-es kell" },
				body: "44 centi! Szóval S-es. Kölcsönkaptam egyet a barátnőmtől, húsz percig lépcsőztem vele 11 kilóval, és nem fájt semmi. Hova küldjem a hátlapot?",
				likes: ["bence"],
			},
			{
				by: "bence",
				hoursAfter: 29,
				replyTo: 2,
				body: "Írok privátban címet. A csere két csavar, tizenöt perc, a zsák nálad maradhat.",
				likes: ["zsofi"],
			},
		],
	},
];
