import type { CastThread } from "./cast";

/** What Larkspur's members wish for, in English. */
export const larkspurIdeas: CastThread[] = [
	{
		category: "ideas",
		kind: "idea",
		title: "Real numbers on the Finch adjustment ring",
		tags: ["finch", "design"],
		locale: "en",
		hoursAgo: 3100,
		votes: ["lev", "vera.p", "sanyi", "pete_h", "marek", "dora.k"],
		idea: {
			status: "shipped",
			answer: {
				by: "ildiko",
				hoursAfter: 1900,
				body: "Engraved since batch 2611: 0 to 40, every fifth one longer. Owners of an older Finch can order the ring for 9 euros, it is held by one screw. June's sketch is in our drawing, with her name on it.",
			},
		},
		posts: [
			{
				by: "june",
				hoursAfter: 0,
				body: `I count clicks in the half-dark every morning, lose count at about nine, close the burrs and begin again. The ring has a dot for zero and that is all.

Please engrave numbers: 0 to 40, a long stroke every five, large enough to read without glasses at arm's length. Paint wears off, so cut them. I have drawn the scale on tape and used it for two weeks; the only thing I learned is that the numbers must stand upright when the handle points to the *left*, because that is how most people hold it.`,
				likes: ["lev", "sanyi", "ildiko"],
			},
			{
				by: "sanyi",
				hoursAfter: 5,
				body: "Yes. A scale without numbers is decoration.",
				likes: ["june", "lev"],
			},
			{
				by: "marek",
				hoursAfter: 1902,
				body: "The first rings are on my bench. They can be read from across the room, I tried.",
				likes: ["june", "sanyi", "pete_h"],
			},
		],
	},
	{
		category: "ideas",
		kind: "idea",
		title: "Sell the Wren lid separately, please",
		tags: ["wren", "spare parts"],
		locale: "en",
		hoursAgo: 720,
		votes: ["june", "lev", "vera.p", "katya"],
		idea: {
			status: "planned",
			answer: {
				by: "ildiko",
				hoursAfter: 190,
				body: "Fair. The lid and the knob become a part of their own in spring, when the next tool is cut anyway. It will fit every Wren from the first one on, and should cost about 12 euros.",
			},
		},
		posts: [
			{
				by: "pete_h",
				hoursAfter: 0,
				body: `My Wren fell off the drying rack. The kettle is fine, the lid has a dent and no longer closes. Support was kind, but a lid exists only together with a kettle, for 119 euros.

A whole kettle for a lid feels wrong for a company that sells single screws for the Heron. I would pay 15 euros today. At the moment I use a saucer, and it whistles.`,
				likes: ["june", "lev"],
			},
			{
				by: "june",
				hoursAfter: 4,
				body: "The seal too, while you are at it. Mine is the first thing that will go, in about three years.",
				likes: ["pete_h"],
			},
			{
				by: "lev",
				hoursAfter: 12,
				quotes: { post: 0, text: "At the moment I use a saucer, and it whistles." },
				body: "At what pitch? With the volume of air above the water one could build a rather good level meter.",
				likes: ["pete_h", "june", "marek"],
			},
		],
	},
	{
		category: "ideas",
		kind: "idea",
		title: "A Bluetooth scale built into the drip tray of the One",
		tags: ["one", "scale"],
		locale: "en",
		hoursAgo: 1500,
		votes: ["dora.k"],
		locked: { by: "marek", reason: "Answered; please open a new idea for a version without radio." },
		idea: {
			status: "declined",
			answer: {
				by: "ildiko",
				hoursAfter: 400,
				body: "We decided against it. A load cell under hot water lives three to four years, and the machine should live twenty. A tray that takes any small scale is another matter, and we would like to hear about that.",
			},
		},
		posts: [
			{
				by: "katya",
				hoursAfter: 0,
				body: `My scale is two millimetres too long for the drip tray, so I balance it on a chopstick. A scale that is part of the tray, sending the weight to the phone, would stop the pump at 36 g by itself.

I know that other makers have it. I do not need a graph or an account, just the number and the stop. I would accept 80 euros more for it.`,
			},
			{
				by: "sanyi",
				hoursAfter: 3,
				body: "Water, steam and electronics in one tray. I see the service form already.",
				likes: ["marek", "june"],
			},
			{
				by: "june",
				hoursAfter: 8,
				body: "I would vote for a tray with a recess of 12 × 14 cm and no electronics whatsoever. Then everybody brings the scale they like.",
				likes: ["sanyi", "katya", "lev"],
			},
		],
	},
];
