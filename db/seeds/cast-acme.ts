import type { CastBrand } from "./cast";
import { acmeThreads } from "./cast-threads-acme";

/** Acme makes tents, packs and stoves: the Corrie and Ridge tents, the Scree pack, the Pilot stove. */
export const acme: CastBrand = {
	slug: "acme",
	name: "Acme Outdoor",
	tagline: "Tents, packs and stoves for ordinary bad weather",
	locale: "en",
	timeZone: "Europe/London",
	accent: "#a3431d",
	accentDark: "#ff9f75",
	radius: 4,
	font: "rounded",
	rules: {
		en: `People here walk, camp and cook outside, some for fifty years and some since Saturday. Both are welcome.

1. **Say where and when.** Wind, height, temperature and kilos make advice useful.
2. **No heroics.** Do not send beginners into conditions that you would not take your own sister into.
3. **Keep quiet places quiet.** Name a valley, not the pitch.
4. **Flames need air.** Advice about stoves in closed tents is removed at once.
5. **One used item, yes; a business, no.**

Was something of yours removed and you see it differently? Answer the message, a second moderator looks at it.`,
		ru: `Здесь ходят, ночуют и готовят на природе: кто полвека, кто с прошлой субботы. Рады и тем и другим.

1. **Пишите, где и когда.** С ветром, высотой, градусами и килограммами от совета есть толк.
2. **Без геройства.** Не отправляйте новичка туда, куда не повели бы собственную сестру.
3. **Тихие места пусть остаются тихими.** Долину назвать можно, точку на карте не надо.
4. **Огню нужен воздух.** Советы про горелку в закрытой палатке удаляем сразу.
5. **Одну свою вещь продать можно, торговать нельзя.**

Не согласны с удалением? Ответьте на письмо, посмотрит другой модератор.`,
		hu: `Itt olyanok beszélgetnek, akik kint járnak, alszanak és főznek: van, aki ötven éve, van, aki szombat óta. Mindenkit szívesen látunk.

1. **Írd meg, hol és mikor.** Széllel, magassággal, fokkal és kilóval együtt használható a tanács.
2. **Semmi hősködés.** Ne küldj kezdőt olyan időbe, ahova a húgodat se vinnéd.
3. **A csendes hely maradjon csendes.** A völgyet megnevezheted, a sátorhelyet ne.
4. **A lángnak levegő kell.** A zárt sátorban főzésről szóló tanácsot azonnal levesszük.
5. **Egy használt holmit eladhatsz, boltot ne nyiss.**

Ha nem értesz egyet egy törléssel, válaszolj a levélre, egy másik moderátor is megnézi.`,
	},
	categories: [
		{
			slug: "announcements",
			name: "Announcements",
			description: "From the people who sew and weld.",
			hue: 20,
			postableBy: "staff",
		},
		{
			slug: "tents",
			name: "Tents and sleep",
			description: "Pitching, repairs, condensation, warm feet.",
			hue: 140,
			postableBy: "members",
		},
		{
			slug: "packs",
			name: "Packs",
			description: "Fit, load and what stays at home.",
			hue: 52,
			postableBy: "members",
		},
		{
			slug: "stoves",
			name: "Stoves and food",
			description: "Fuel, wind and dinner.",
			hue: 2,
			postableBy: "members",
		},
		{
			slug: "trips",
			name: "Trips",
			description: "Where you were and what you would do differently.",
			hue: 215,
			postableBy: "members",
		},
		{
			slug: "ideas",
			name: "Ideas",
			description: "Tell us what to make, mend or drop.",
			hue: 285,
			postableBy: "members",
		},
	],
	members: [
		{
			handle: "ruth",
			displayName: "Ruth Calloway",
			role: "owner",
			locale: "en",
			joinedDaysAgo: 1100,
			bio: "Second generation at Acme. Sewed my first tent bag at nine, crooked.",
		},
		{
			handle: "bence",
			displayName: "Vándor Bence",
			role: "moderator",
			locale: "hu",
			joinedDaysAgo: 720,
			bio: "Javítóműhely és moderálás. I answer in Hungarian and English.",
		},
		{
			handle: "isla.tait",
			displayName: "Isla Tait",
			role: "member",
			locale: "en",
			joinedDaysAgo: 680,
			ambassador: true,
			bio: "Mountain guide in Torridon. About ninety nights out a year, thirty of them dry.",
		},
		{
			handle: "gus",
			displayName: "Gus Merriman",
			role: "member",
			locale: "en",
			joinedDaysAgo: 510,
			bio: "Seventy-one, same pack since 1994, new knees since 2023.",
		},
		{
			handle: "oleg.v",
			displayName: "Олег Ветров",
			role: "member",
			locale: "ru",
			joinedDaysAgo: 402,
			bio: "Хожу на лыжах по Хибинам и Полярному Уралу. Топлю снег литрами.",
		},
		{
			handle: "zsofi",
			displayName: "Hegedűs Zsófi",
			role: "member",
			locale: "hu",
			joinedDaysAgo: 60,
			bio: "Kéktúra, szakaszonként, kutyával.",
		},
		{
			handle: "maddie",
			displayName: "Maddie Brook",
			role: "member",
			locale: "en",
			joinedDaysAgo: 25,
			bio: "One night in the garden so far. It rained, I stayed.",
		},
		{
			handle: "tents.cheap",
			displayName: "Best Tents 24",
			role: "member",
			locale: "en",
			joinedDaysAgo: 9,
			onProbation: true,
			bio: "Outlet prices worldwide.",
		},
	],
	threads: acmeThreads,
};
