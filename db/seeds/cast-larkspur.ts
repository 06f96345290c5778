import type { CastBrand } from "./cast";
import { larkspurModeration } from "./cast-moderation-larkspur";
import { larkspurEnglish } from "./cast-threads-larkspur-en";
import { larkspurHungarian } from "./cast-threads-larkspur-hu";
import { larkspurIdeas } from "./cast-threads-larkspur-ideas";
import { larkspurRussian } from "./cast-threads-larkspur-ru";

/** Larkspur makes coffee gear that can be taken apart: the Heron lever, the One, the Finch grinder, the Wren kettle. */
export const larkspur: CastBrand = {
	slug: "demo",
	name: "Larkspur",
	tagline: "Coffee gear you can take apart, and the people who do",
	locale: "en",
	timeZone: "Europe/Budapest",
	accent: "#2f6f5e",
	accentDark: "#7fcbb4",
	radius: 12,
	font: "system",
	rules: {
		en: `We build machines that last, and we would like the conversations to last as well.

1. **Describe before you judge.** Say which machine, which grinder and which water you have. "It is bad" helps nobody, "4 bar at 93 °C" does.
2. **Speak to people as you would across a counter.** You may take a recipe apart, but not the person who likes it.
3. **Mains and boilers are dangerous.** Unplug first and let it cool. Advice that skips this step is removed.
4. **Selling belongs in your profile.** One used machine is fine, a shop is not. Links that earn you money are removed.
5. **Say where it comes from.** Quote others, and say so if you work for somebody in the trade.

Moderators explain every removal, and you can answer them.`,
		ru: `Мы делаем технику надолго и хотим, чтобы разговоры о ней тоже жили долго.

1. **Сначала опишите, потом судите.** Какая машина, какая кофемолка, какая вода. «Плохо варит» не помогает никому, «4 бара при 93 °C» помогает.
2. **Говорите как через прилавок.** Разбирать можно рецепт, но не человека, которому он нравится.
3. **Ток и бойлер опасны.** Сначала вилку из розетки, потом остыть, потом отвёртка. Советы без этого шага мы убираем.
4. **Торговля — в профиле.** Одна своя машина — пожалуйста, магазин — нет. Ссылки, на которых вы зарабатываете, удаляем.
5. **Называйте источник.** Цитируйте других и предупреждайте, если работаете в отрасли.

Модераторы объясняют каждое удаление, и им можно ответить.`,
		hu: `Tartós gépeket építünk, és azt szeretnénk, ha a beszélgetések is tartósak lennének.

1. **Előbb írd le, aztán ítélj.** Melyik gép, melyik őrlő, milyen víz. A „rossz” senkinek sem segít, a „4 bar 93 fokon” igen.
2. **Úgy szólj a másikhoz, mintha a pultnál állna.** A receptet ízekre szedheted, azt nem, aki szereti.
3. **Az áram és a kazán veszélyes.** Előbb húzd ki, hagyd kihűlni, és csak aztán szereld. Az olyan tanácsot, amely ezt kihagyja, levesszük.
4. **Árulni a profilodban lehet.** Egy használt gép rendben van, egy bolt nem. A jutalékos linkeket töröljük.
5. **Írd oda, honnan van.** Idézz, és jelezd, ha a szakmában dolgozol.

A moderátorok minden törlést megindokolnak, és válaszolhatsz nekik.`,
	},
	categories: [
		{
			slug: "announcements",
			name: "Announcements",
			description: "News from the workshop in Budapest.",
			hue: 162,
			postableBy: "staff",
		},
		{
			slug: "espresso",
			name: "Espresso",
			description: "Heron, One, and everything under pressure.",
			hue: 18,
			postableBy: "members",
		},
		{
			slug: "grinding",
			name: "Grinding",
			description: "Finch, burrs, clicks and static.",
			hue: 42,
			postableBy: "members",
		},
		{
			slug: "filter",
			name: "Filter and water",
			description: "Wren, drippers, recipes and what comes out of the tap.",
			hue: 204,
			postableBy: "members",
		},
		{
			slug: "workshop",
			name: "Workshop",
			description: "Taking it apart and putting it together again.",
			hue: 268,
			postableBy: "members",
		},
		{
			slug: "ideas",
			name: "Ideas",
			description: "What should we build, change or leave alone?",
			hue: 326,
			postableBy: "members",
		},
	],
	members: [
		{
			handle: "ildiko",
			displayName: "Ildikó Sándor",
			role: "owner",
			locale: "hu",
			joinedDaysAgo: 900,
			bio: "Started Larkspur with one lathe and a borrowed garage. I read everything here, usually before eight.",
		},
		{
			handle: "marek",
			displayName: "Marek Novotny",
			role: "moderator",
			locale: "en",
			joinedDaysAgo: 860,
			bio: "Service bench at Larkspur. If your Heron has been in for repair, we have probably met through a label.",
		},
		{
			handle: "june",
			displayName: "June Okafor",
			role: "member",
			locale: "en",
			joinedDaysAgo: 702,
			ambassador: true,
			bio: "Bristol. Two Finches, one Heron, a notebook for each. Happy to look at your numbers.",
		},
		{
			handle: "sanyi",
			displayName: "Horváth Sándor",
			role: "member",
			locale: "hu",
			joinedDaysAgo: 644,
			bio: "Nyugdíjas gépszerelő Győrből. Ami csavarral van összerakva, az szét is szedhető.",
		},
		{
			handle: "lev",
			displayName: "Лев Аркадьев",
			role: "member",
			locale: "ru",
			joinedDaysAgo: 518,
			bio: "Физик из Белграда. Сначала измеряю, потом спорю.",
		},
		{
			handle: "vera.p",
			displayName: "Вера Полякова",
			role: "member",
			locale: "ru",
			joinedDaysAgo: 390,
			bio: "Обжариваю по пять килограммов в неделю для друзей и соседей.",
		},
		{
			handle: "dora.k",
			displayName: "Kiss Dóra",
			role: "member",
			locale: "hu",
			joinedDaysAgo: 21,
			bio: "Három hete van eszpresszógépem, és máris kevesebbet alszom.",
		},
		{
			handle: "katya",
			displayName: "Катя Мельник",
			role: "member",
			locale: "ru",
			joinedDaysAgo: 88,
			bio: "Новичок. Купила Heron раньше, чем прочла инструкцию.",
		},
		{
			handle: "pete_h",
			displayName: "Pete Hollis",
			role: "member",
			locale: "en",
			joinedDaysAgo: 47,
			bio: "Leeds. Instant until last autumn. Please use short words.",
		},
		{
			handle: "crema.deals",
			displayName: "Crema Deals",
			role: "member",
			locale: "en",
			joinedDaysAgo: 19,
			onProbation: true,
			bio: "Best prices on capsules and machines, ask me!",
		},
		{
			handle: "otto.w",
			displayName: "Otto Weiss",
			role: "member",
			locale: "en",
			joinedDaysAgo: 260,
			bio: "Three machines, no patience.",
		},
		{
			handle: "noor.b",
			displayName: "Noor Bakker",
			role: "member",
			locale: "en",
			joinedDaysAgo: 2,
			bio: "My first portafilter arrives on Thursday.",
		},
		{
			handle: "kapszula24",
			displayName: "Kapszula 24",
			role: "member",
			locale: "hu",
			joinedDaysAgo: 45,
			onProbation: true,
			bio: "Kapszula, gép, alkatrész. Írj bátran!",
		},
	],
	moderation: larkspurModeration,
	// Where packages/widget/pages/serve.mjs serves its example.
	embedding: {
		origins: ["http://localhost:4000", "http://127.0.0.1:4000"],
		placements: [
			{ key: "heron-lever", thread: "Heron reaches only 6 bar since I changed beans" },
			{ key: "finch", thread: "Finch after 41 kilos: what wore and what did not" },
		],
	},
	threads: [...larkspurEnglish, ...larkspurIdeas, ...larkspurRussian, ...larkspurHungarian],
};
