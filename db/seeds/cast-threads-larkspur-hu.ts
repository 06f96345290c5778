import type { CastThread } from "./cast";

/** What Larkspur's members talk about in Hungarian. */
export const larkspurHungarian: CastThread[] = [
	{
		category: "espresso",
		kind: "question",
		title: "Csöpög a One a főzés után, ez normális?",
		tags: ["one", "kezdő"],
		locale: "hu",
		hoursAgo: 74,
		acceptedAnswer: 1,
		posts: [
			{
				by: "dora.k",
				hoursAfter: 0,
				body: `Három hete van meg a One, használtan vettem, az előző tulajdonos szerint ötéves. A kávé jó, de miután lekapcsolom a szivattyút, a fejből még vagy két percig csöpög, összesen úgy fél deci. Közben a kar alatt is megjelenik egy-egy csepp.

Vízkőtelenítettem, a szűrőlapot kiszedtem és megtisztítottam, nem változott. Ha üresen engedem a vizet, akkor is csinálja. Ez ennél a gépnél így szokott lenni, vagy valamit cserélni kell rajta?`,
			},
			{
				by: "sanyi",
				hoursAfter: 1,
				body: `Néhány csepp rendben van, fél deci már nem. Két külön dologról lehet szó:

1. **A fejből csöpög:** a mágnesszelep nem zár. Többnyire csak egy vízkődarab ül rajta. Húzd ki a gépet, hagyd kihűlni, vedd le a két csavart, és a dugót áztasd citromsavban negyed óráig. A kis rugót ne veszítsd el!
2. **A kar alatt csöpög:** a tömítés öt év után megkeményedett. Négy euró, és tíz perc kicserélni.

Előbb a szelepet csináld meg, és nézd meg, marad-e valami a kar alatt.`,
				likes: ["dora.k", "marek", "ildiko"],
			},
			{
				by: "dora.k",
				hoursAfter: 49,
				quotes: { post: 1, text: "A kis rugót ne veszítsd el!" },
				body: "Elvesztettem. Aztán a hűtő alatt meglett. A szelepből egy borsónyi vízkő esett ki, azóta tíz másodperc alatt eláll a csöpögés. A tömítést megrendeltem.",
				likes: ["sanyi", "ildiko", "marek"],
			},
			{
				by: "ildiko",
				hoursAfter: 52,
				body: "A borsónyi vízkőről tegyél fel képet, ha megvan még! A szűrőbetétet a tartályba mindenképp tedd bele, és három év múlva is csend lesz.",
				likes: ["dora.k", "sanyi"],
			},
		],
	},
	{
		category: "grinding",
		kind: "discussion",
		title: "Kézi őrlő reggel hatkor, alvó gyerek mellett",
		tags: ["finch", "zaj"],
		locale: "hu",
		hoursAgo: 260,
		posts: [
			{
				by: "dora.k",
				hoursAfter: 0,
				body: `A lakásban egyetlen ajtó van a konyha és a gyerekszoba között, és az sem zár rendesen. Az elektromos őrlővel minden reggel felébresztettem a kicsit, ezért vettem a Finch-et.

Két hét tapasztalata: a konyharuhára állított pohár sokat számít, a világos pörkölés viszont úgy ropog, mint a kavics. Most este őrlök előre, de érzem, hogy reggelre laposabb lesz. Ti hogyan csináljátok, ha csendben kell lenni? Van olyan kávé, ami halkabban őrlődik?`,
				likes: ["ildiko"],
			},
			{
				by: "sanyi",
				hoursAfter: 3,
				body: "A mellkasodhoz szorítva tekerd, ne az asztalon. A test elnyeli a rezgést, az asztal meg felerősíti. És lassan: a ropogás fele a sietségből van.",
				likes: ["dora.k", "june", "ildiko"],
			},
			{
				by: "ildiko",
				hoursAfter: 8,
				body: "A közepes pörkölés tényleg halkabb, mert puhább a szem. Ha mégis este őrölsz, kis zárható üvegbe tedd, színültig, hogy ne maradjon benne levegő. Nyolc óra alatt így alig veszít.",
				likes: ["dora.k"],
			},
			{
				by: "dora.k",
				hoursAfter: 33,
				quotes: { post: 1, text: "A mellkasodhoz szorítva tekerd, ne az asztalon." },
				body: "Ma reggel hat óra két perc, tizennyolc gramm, senki sem ébredt fel. Sanyi bácsi, köszönöm!",
				likes: ["sanyi", "ildiko", "june"],
			},
		],
	},
	{
		category: "ideas",
		kind: "idea",
		title: "Tömítéskészlet egy dobozban, ötévente egyszer",
		tags: ["alkatrész", "heron", "one"],
		locale: "hu",
		hoursAgo: 430,
		votes: ["dora.k", "june", "marek", "lev"],
		idea: {
			status: "under-review",
			answer: {
				by: "ildiko",
				hoursAfter: 60,
				body: "Tetszik. Összeszámoljuk, mennyivel jönne ki olcsóbban a csomag, mint darabonként, és hogy a zsírt lehet-e postán küldeni. Két héten belül megírom, mire jutottunk.",
			},
		},
		posts: [
			{
				by: "sanyi",
				hoursAfter: 0,
				body: `Aki ötéves gépet hoz hozzám, annak mindig ugyanaz kell: fejtömítés, két O-gyűrű a gőzszelephez, egy a tartályhoz, meg egy csepp zsír. Ez most négy külön rendelés, és a postaköltség több, mint az alkatrész.

Legyen belőle egy lapos doboz, gépenként egy fajta, benne minden gumi, egy kis tasak zsír, és egy lap, hogy mit milyen sorrendben cseréljünk. Ráírnám a dobozra az évszámot is, hogy az ember tudja, mikor esedékes a következő.`,
				likes: ["ildiko", "marek", "dora.k"],
			},
			{
				by: "marek",
				hoursAfter: 15,
				body: "I had a translation read to me and agree with every word. Half of what I post to customers fits into an envelope like that.",
				likes: ["sanyi", "ildiko"],
			},
			{
				by: "dora.k",
				hoursAfter: 20,
				body: "Én most rendeltem két darabot, 4 euró az alkatrész és 7 a posta. Szóval igen.",
				likes: ["sanyi"],
			},
		],
	},
	{
		category: "workshop",
		kind: "discussion",
		title: "Vízkőtelenítés citromsavval: az én arányaim",
		tags: ["vízkő", "karbantartás"],
		locale: "hu",
		hoursAgo: 960,
		posts: [
			{
				by: "sanyi",
				hoursAfter: 0,
				body: `Sokan kérdezik, ezért leírom egyszer rendesen. Élelmiszeri citromsav, boltból, por. **Ecetet ne**, mert a gumit is megeszi.

- One: 25 g egy liter langyos vízhez, fél tartály át, húsz perc szünet, a másik fele át.
- Heron: 20 g egy literhez, a kar lehúzva, tíz perc, háromszor.
- Wren: 15 g félliterhez, csak melegíteni kell, 60 fok elég.

Utána legalább három tartály tiszta víz. Ha az utolsó pohár víz savanyú, akkor még egy. Forrón ne csináljátok: 70 fok fölött kicsapódik belőle egy fehér só, és azt már semmi nem oldja le.`,
				likes: ["dora.k", "ildiko", "lev", "marek"],
			},
			{
				by: "ildiko",
				hoursAfter: 6,
				quotes: { post: 0, text: "70 fok fölött kicsapódik belőle egy fehér só" },
				body: "Ezt kevesen tudják, pedig a szervizben hetente látjuk. Kiemelném piros kerettel, ha lenne nálunk olyan.",
				likes: ["sanyi"],
			},
			{
				by: "dora.k",
				hoursAfter: 900,
				body: "Pontosan így csináltam a One-nal. Az első pohár víz olyan volt, mint a tej. A negyedik már tiszta, és az íze is rendben.",
				replyTo: 0,
				likes: ["sanyi", "ildiko"],
			},
		],
	},
];
