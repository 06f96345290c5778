import type { CastThread } from "./cast";

/** What Larkspur's members talk about in English. */
export const larkspurEnglish: CastThread[] = [
	{
		category: "announcements",
		kind: "discussion",
		title: "Heron group gaskets: a softer compound from batch 2619 on",
		tags: ["heron", "gasket", "spare parts"],
		locale: "en",
		hoursAgo: 410,
		pinned: { by: "ildiko" },
		posts: [
			{
				by: "ildiko",
				hoursAfter: 0,
				body: `Since May every Heron leaves us with a group gasket of 70 Shore instead of 75. You lock the handle with less force, and the seal stays tight for about 900 shots on our test rig; the old one began to weep at 600.

**Do you need it?** If your handle now stops to the right of the centre line, or coffee creeps up past the basket, yes. Otherwise wear the old one out.

- The part number is the same, the new ring is dark green.
- It fits every Heron ever made, the first forty included.
- We send one for free to anybody who bought a Heron this year. Write your serial number to service@larkspur.example.

Marek will answer the fitting questions here.`,
				likes: ["june", "sanyi", "lev", "pete_h", "vera.p", "marek"],
			},
			{
				by: "june",
				hoursAfter: 3,
				body: "Fitted mine at lunch. One warning for the impatient: the first ten shots feel *too* soft, as if the handle would never stop. It settles. By the evening it stopped exactly where the drawing says.",
				likes: ["ildiko", "pete_h"],
			},
			{
				by: "pete_h",
				hoursAfter: 22,
				body: "How do I get the old ring out? Mine is from 2021 and seems to have become part of the machine.",
				replyTo: 0,
			},
			{
				by: "marek",
				hoursAfter: 24,
				quotes: { post: 2, text: "Mine is from 2021 and seems to have become part of the machine." },
				body: `It has, in a way. Warm the group for ten minutes, switch off, **unplug**, then turn a wood screw three turns into the rubber and pull the screw with pliers. Do it at two places opposite each other.

Clean the groove with a wooden stick before the new ring goes in. A grain of old rubber is enough to make it leak.`,
				likes: ["pete_h", "june", "dora.k"],
			},
			{
				by: "pete_h",
				hoursAfter: 47,
				body: "Two screws, one swear word, done. The handle now stops at six o'clock for the first time since I own it.",
				replyTo: 3,
				likes: ["marek", "ildiko"],
			},
		],
	},
	{
		category: "espresso",
		kind: "question",
		title: "Heron reaches only 6 bar since I changed beans",
		tags: ["heron", "pressure", "beginner"],
		locale: "en",
		hoursAgo: 96,
		acceptedAnswer: 3,
		posts: [
			{
				by: "pete_h",
				hoursAfter: 0,
				body: `I have a Heron since January and a Finch, set to 11 clicks. With the supermarket beans the needle went to 9 bar and I got 36 g in half a minute. On Friday I opened a bag from a local roaster, roasted five days ago, and now it never passes 6 bar. The shot runs in 17 seconds and tastes like lemon peel.

I changed nothing else: 18 g in, same basket, same tap water. I did knock the grinder off the shelf last week, it landed on a towel.

Is the lever worn out, or am I?`,
				likes: ["dora.k"],
			},
			{
				by: "june",
				hoursAfter: 1.5,
				body: "Neither, I think. Before we go hunting: what does the needle do with the blind basket? And does the Finch still touch at zero when you close it, or a few clicks later?",
				likes: ["pete_h"],
			},
			{
				by: "pete_h",
				hoursAfter: 5,
				body: "Blind basket: 9.5 and it stays there. The Finch touches at 3 clicks, not at zero. Was it always like that? I have no idea.",
				replyTo: 1,
			},
			{
				by: "marek",
				hoursAfter: 7,
				quotes: { post: 2, text: "The Finch touches at 3 clicks, not at zero." },
				body: `There is your answer. It left us touching at zero, so the fall moved the ring by three clicks: your 11 is really an 8 of the old scale, turned the coarse way. And a fresh light roast wants to go finer as well, so both push in the same direction.

1. Loosen the small screw under the ring, close the burrs until they just touch, set the ring to zero, tighten.
2. Start at **8** clicks with the new beans.
3. Change one click per shot and nothing else.

I would expect 8.5 bar and 28 seconds somewhere around 7. The lever is fine: 9.5 on the blind basket is what we see on a new one.`,
				likes: ["pete_h", "june", "sanyi", "lev"],
			},
			{
				by: "pete_h",
				hoursAfter: 26,
				body: "7 clicks, 29 seconds, 36 g. It tastes of apricot! I did not know coffee was allowed to do that. Thank you, both of you.",
				replyTo: 3,
				likes: ["june", "marek", "vera.p", "ildiko"],
			},
			{
				by: "vera.p",
				hoursAfter: 30,
				body: "Give that bag three more days and taste again. At five days old it is still full of gas, and the same setting will run slower at ten.",
				likes: ["pete_h"],
			},
		],
	},
	{
		category: "grinding",
		kind: "discussion",
		title: "Finch after 41 kilos: what wore and what did not",
		tags: ["finch", "durability", "burrs"],
		locale: "en",
		hoursAgo: 330,
		posts: [
			{
				by: "june",
				hoursAfter: 0,
				body: `I weigh every bag, so I know that my older Finch has ground 41.2 kg since March three years ago. On Sunday I took it apart completely and measured it against the new one.

\`\`\`
                     old       new
axle play            0.04 mm   0.02 mm
burr edge (loupe)    rounded   sharp
inside after 18 g    0.4 g     0.3 g
18 g, espresso       46 s      38 s
\`\`\`

The bearings are as good as new, which I had not expected. The burrs are tired: eight seconds more per dose, and side by side I taste a little less sweetness. The wooden knob has a crack that I filled with beeswax.

So for me the burrs are a 40 kilo part. I would love to see numbers from somebody with darker roasts, because mine are all light and hard.`,
				likes: ["lev", "marek", "sanyi", "vera.p", "ildiko"],
			},
			{
				by: "vera.p",
				hoursAfter: 9,
				quotes: { post: 0, text: "So for me the burrs are a 40 kilo part." },
				body: "63 kg here, mostly medium roasts, and I am at 41 seconds for 18 g. So light beans cost you about a third of the life, if we trust two samples.",
				likes: ["june", "lev"],
			},
			{
				by: "lev",
				hoursAfter: 11,
				body: "Two samples are two samples, but the mechanism fits: light beans are harder and the edge wears by chipping. June, did you sieve the grounds? If the share under 100 µm went up, that would explain the sweetness better than time does.",
				replyTo: 0,
				likes: ["june"],
			},
			{
				by: "crema.deals",
				hoursAfter: 12,
				body: "why grind?? capsules are 40% off this week, link in my profile, dont miss",
				hidden: { by: "marek", reason: "Advertising (rule 4)" },
			},
			{
				by: "june",
				hoursAfter: 34,
				body: "I borrowed a sieve. Old burrs: **9.1 %** under 100 µm, new burrs: **6.4 %**. Ten grams each, shaken for a minute, three rounds. So yes, more dust, and it can be tasted.",
				replyTo: 2,
				likes: ["lev", "marek", "vera.p", "sanyi"],
			},
			{
				by: "marek",
				hoursAfter: 40,
				body: "This goes on the wall above the bench. We say 50 kg in the manual; with light roasts I will say 40 from now on.",
				likes: ["june", "lev"],
			},
		],
	},
	{
		category: "filter",
		kind: "question",
		title: "Wren overshoots by five degrees, but only with the lid open",
		tags: ["wren", "temperature"],
		locale: "en",
		hoursAgo: 58,
		acceptedAnswer: 2,
		posts: [
			{
				by: "lev",
				hoursAfter: 0,
				body: `Set to 93, lid closed: my thermocouple reads 93.4, steady. Set to 93, lid open: 98, then it sinks slowly and the heater never comes back on until 90. I repeated this six times with 600 ml and three times with 900 ml; the larger amount overshoots by only three degrees.

I fill it with the lid open and often forget to close it, so this is not a laboratory problem.

Is the sensor in the base reading the steel instead of the water, or is something loose in mine?`,
				likes: ["june"],
			},
			{
				by: "june",
				hoursAfter: 2,
				body: "Same here: 97 with the lid open, 600 ml. So it is not your unit.",
				likes: ["lev"],
			},
			{
				by: "marek",
				hoursAfter: 16,
				quotes: { post: 0, text: "Is the sensor in the base reading the steel instead of the water" },
				body: `Nothing is loose. The sensor sits under the floor and the controller learns how quickly the water follows. With an open lid the surface cools, the water turns over more strongly, and the controller thinks it has less water than it has; so it pushes harder and stops too late.

Closing the lid is the honest fix. If you pour with it open anyway, set **89** for 600 ml and you will land at 93. We are testing a slower start of the last ten degrees; it can be put on existing kettles when they come in for service.`,
				likes: ["lev", "june", "pete_h"],
			},
			{
				by: "lev",
				hoursAfter: 18,
				body: "That fits the 900 ml result as well. Set to 89, measured 93.1. I am content, and I will learn to close a lid at the age of 44.",
				replyTo: 2,
				likes: ["marek", "june", "ildiko"],
			},
		],
	},
	{
		category: "workshop",
		kind: "discussion",
		title: "Changing the pump of a One in twenty minutes",
		tags: ["one", "repair", "pump"],
		locale: "en",
		hoursAgo: 612,
		posts: [
			{
				by: "sanyi",
				hoursAfter: 0,
				body: `My English is from manuals, so I write like one. The pump of our One hummed but gave no water after seven years. The new pump costs 24 euros and you need one cross screwdriver, one 8 mm spanner and a towel.

1. Pull the plug. Let it cool one hour. Empty the tank.
2. Four screws at the back, lift the cover up and then to you.
3. Photograph the two wires before you pull them.
4. The 8 mm nut on the outlet: hold the brass part with pliers, otherwise the thin pipe turns with it.
5. The pump sits in two rubber rings. Put a little soap on them, then the new one slides in.
6. Water in the tank, plug in, steam valve **open**, run it until no more bubbles come.

The old pump was full of scale on the inlet side. With a filter in the tank it would still live.`,
				likes: ["june", "marek", "pete_h", "lev", "dora.k"],
			},
			{
				by: "marek",
				hoursAfter: 20,
				quotes: { post: 0, text: "hold the brass part with pliers, otherwise the thin pipe turns with it" },
				body: "Please read this line twice, all of you. Half of the pumps that people change at home come to us a week later with a twisted pipe. We will print step 4 in the leaflet, with your permission, Sanyi.",
				likes: ["sanyi", "june"],
			},
			{
				by: "sanyi",
				hoursAfter: 23,
				body: "You have it. And write it in big letters.",
				replyTo: 1,
				likes: ["marek", "ildiko"],
			},
			{
				by: "pete_h",
				hoursAfter: 150,
				body: "Thirty-five minutes, including the search for the towel. It works. I feel about three centimetres taller.",
				likes: ["sanyi", "june", "marek"],
			},
		],
	},
	{
		category: "espresso",
		kind: "discussion",
		title: "What do you do with the first two shots of a new bag?",
		tags: ["dialling in", "beginner"],
		locale: "en",
		hoursAgo: 20,
		posts: [
			{
				by: "pete_h",
				hoursAfter: 0,
				body: `Every new bag costs me two or three shots until it tastes right, and I pour them into the sink with a bad conscience. A 250 g bag has only thirteen doses in it, so that is a fifth of the money.

Do you have a way of getting closer with the first one? Or something sensible to do with the bad ones? I tried ice cubes, and they were revolting: sour coffee does not get better when it is frozen.`,
			},
			{
				by: "june",
				hoursAfter: 2,
				body: `Three habits that got me down to one:

- I write the clicks on the empty bag and keep a photo. Same roaster and similar colour usually means the same setting.
- I brew the first 12 g as filter. That tells me whether it is a bright or a heavy coffee before the machine is even warm.
- If the first shot runs too fast, I move **three** clicks at once. Small steps feel careful, but they burn doses.

A sour shot is good in tonic water, with a slice of orange. A bitter one belongs in a brownie.`,
				likes: ["pete_h", "vera.p", "dora.k", "lev"],
			},
			{
				by: "vera.p",
				hoursAfter: 5,
				body: "Ask your roaster. Honestly. I know what my coffees do on a Heron, and I put it on the label for anybody who asks: dose, clicks, seconds.",
				likes: ["pete_h", "june"],
			},
			{
				by: "crema.deals",
				hoursAfter: 6,
				body: "Stop wasting money on bags! My shop has capsules from 19 cents, write me for the discount code!!",
				held: true,
			},
			{
				by: "pete_h",
				hoursAfter: 9,
				quotes: { post: 1, text: "A sour shot is good in tonic water, with a slice of orange." },
				body: "I did not believe you, and I was wrong. The second one was on purpose.",
				likes: ["june"],
			},
		],
	},
];
