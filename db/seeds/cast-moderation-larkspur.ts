import type { CastModeration } from "./cast";

/** What Larkspur's moderators work with, and what waits for them: each kind of case once or twice. */
export const larkspurModeration: CastModeration = {
	reasons: [
		{ code: "spam", label: {}, template: {}, clause: "4", weight: 1 },
		{ code: "harassment", label: {}, template: {}, clause: "2", weight: 2 },
		{
			code: "dangerous-advice",
			label: { en: "Dangerous advice", ru: "Опасный совет", hu: "Veszélyes tanács" },
			template: {
				en: "Hello {name},\n\nin “{thread}” you describe work on mains or boiler without the first step: unplug and let it cool ({clause}). Somebody may do it just so. Write it again with that step, and it is welcome.",
				ru: "Здравствуйте, {name}!\n\nВ теме «{thread}» вы описываете работу с током или бойлером без первого шага: вынуть вилку и дать остыть ({clause}). Кто-нибудь так и сделает. Напишите заново с этим шагом, и мы будем рады.",
				hu: "Szia {name}!\n\nA(z) „{thread}” témában olyan munkát írsz le árammal vagy kazánnal, amelyből hiányzik az első lépés: húzd ki, és hagyd kihűlni ({clause}). Valaki pont így fogja csinálni. Írd meg újra ezzel a lépéssel, és örülünk neki.",
			},
			clause: "3",
			weight: 2,
		},
		{
			code: "no-source",
			label: { en: "Source or interest not named", ru: "Не назван источник", hu: "Hiányzó forrás" },
			template: {},
			clause: "5",
			weight: 0,
		},
	],
	rules: [
		{
			kind: "word-list",
			name: "Advertising",
			mode: "on",
			verdict: "hold",
			settings: {
				words: ["discount code", "discount codes", "promo code", "kuponkód", "kuponkódok", "промокод"],
				patterns: [],
			},
		},
		{
			kind: "word-list",
			name: "Boiler safety",
			mode: "on",
			verdict: "flag",
			settings: {
				words: ["safety valve", "without unplugging", "biztonsági szelep", "предохранительный клапан"],
				patterns: [],
			},
		},
		{
			kind: "word-list",
			name: "Shop talk",
			mode: "shadow",
			verdict: "hold",
			settings: { words: ["half price", "féláron"], patterns: ["capsules?", "kapszul\\p{L}*"] },
		},
		{ kind: "links", name: "Links of newcomers", mode: "on", verdict: "hold", settings: {} },
		{ kind: "repeat", name: "Repeated text", mode: "on", verdict: "hold", settings: {} },
		{ kind: "first-posts", name: "First posts", mode: "off", verdict: "hold", settings: {} },
	],
	incidents: [
		{
			by: "crema.deals",
			thread: "Sell the Wren lid separately, please",
			hoursAgo: 410,
			body: "Why lids? A whole new kettle with my discount code WREN15 costs less than shipping!!",
			decided: {
				by: "marek",
				outcome: "remove",
				reason: "spam",
				message: "A discount code for a shop, in a thread about a lid.",
			},
		},
		{
			by: "crema.deals",
			thread: "Changing the pump of a One in twenty minutes",
			hoursAgo: 330,
			body: "Pump broken again? Capsule machines do not break. Discount codes every Friday, ask me.",
			decided: { by: "marek", outcome: "remove", reason: "spam", message: "Advertising for a shop." },
		},
		{
			by: "kapszula24",
			thread: "Kézi őrlő reggel hatkor, alvó gyerek mellett",
			hoursAgo: 190,
			body: "Kapszulával nincs zaj, nincs őrlés! Kuponkódok a profilomban, csak ezen a héten.",
			decided: { by: "marek", outcome: "remove", reason: "spam", message: "Bolt reklámja kuponkóddal." },
		},
		{
			by: "kapszula24",
			thread: "Csöpög a One a főzés után, ez normális?",
			hoursAgo: 60,
			body: "A kapszulás gép nem csöpög. Kuponkód: OSZ24, ma még él.",
			decided: { by: "ildiko", outcome: "remove", reason: "spam", message: "Bolt reklámja kuponkóddal." },
		},
		{
			by: "vera.p",
			thread: "Finch after 41 kilos: what wore and what did not",
			hoursAgo: 52,
			body: "Before you buy new burrs: ask your roaster. Mine gives a discount code for the Larkspur shop to everybody who brings the old ones back for the steel.",
			decided: { by: "marek", outcome: "approve", message: "" },
		},
		{
			by: "otto.w",
			thread: "Tömítéskészlet egy dobozban, ötévente egyszer",
			hoursAgo: 120,
			body: "A box with rubber rings is what you call an idea? The level of this place is embarrassing. You should all go back to instant.",
			reports: [{ by: "dora.k", reason: "harassment", text: "Mindenkit lenéz, aki itt ír." }],
			decided: {
				by: "ildiko",
				outcome: "hide",
				reason: "harassment",
				message:
					"You may find the idea small. “You should all go back to instant” is about the people and not about the rings.",
			},
			appeal: {
				hoursAfter: 70,
				text: "I spoke about the idea and about the level of the discussion. Nobody was named and nobody was insulted. On this forum one may take a recipe apart, says rule 2, and a box of rings is a recipe.",
			},
		},
		{
			by: "otto.w",
			thread: "Sell the Wren lid separately, please",
			hoursAgo: 27,
			body: "Whoever loses a lid should not own a kettle. Typical for Pete, who cannot boil water without asking a forum first. Grow up.",
			reports: [
				{
					by: "lev",
					reason: "harassment",
					text: "He goes for Pete personally, and it is not the first time.",
				},
				{ by: "vera.p", reason: "harassment", text: "" },
				{ by: "katya", reason: "other", text: "Новичкам после такого страшно спрашивать." },
			],
		},
		{
			by: "otto.w",
			thread: "Changing the pump of a One in twenty minutes",
			hoursAgo: 19,
			body: "All this ceremony. I put a screw into the safety valve years ago and changed the pump with the machine hot. It gives 15 bar now and nothing ever happened.",
		},
		{
			by: "noor.b",
			thread: "Changing the pump of a One in twenty minutes",
			hoursAgo: 5,
			body: "Hello! I collected what I found before I dare to open mine: the [drawing of the pump](https://pumps.example/ulka-ep5.pdf), a [video of the pipe turning](https://videos.example/watch/pipe) and a [list of suppliers](https://parts.example/one). Is the second one what Marek means by a twisted pipe?",
		},
		{
			by: "kapszula24",
			thread: "Vízkőtelenítés citromsavval: az én arányaim",
			hoursAgo: 16,
			body: "Citromsav helyett: eredeti Larkspur tömítés utángyártva, logóval együtt, féláron. Írj rám privátban.",
			notice: {
				name: "Dr. Kovács Eszter",
				email: "kovacs@lawyers.example",
				explanation:
					"The post offers copies of seals that carry the registered trade mark of Larkspur Kft. without a licence. Offering such goods infringes Article 9 of Regulation (EU) 2017/1001.",
			},
		},
		{
			by: "otto.w",
			thread: "Стрелка манометра на Heron не возвращается на ноль",
			hoursAgo: 12,
			body: "Write English here. This is a European company and not your kitchen.",
			reports: [
				{ by: "lev", reason: "harassment", text: "Здесь пишут на трёх языках, так сказано в правилах." },
			],
			escalated: {
				by: "marek",
				note: "His third within a week. I would rather not decide alone whether this is still a hidden post or already a silence.",
			},
		},
		{
			by: "pete_h",
			thread: "Wren overshoots by five degrees, but only with the lid open",
			hoursAgo: 9,
			body: "Completely different question: does anybody have a spare ticket for the coffee fair in Vienna?",
			reports: [{ by: "otto.w", reason: "off-topic", text: "Not about kettles." }],
		},
	],
};
