import { locales } from "~/platform/identity";
import type { Person } from "./people";
import { Random, seedOf } from "./random";
import { planThreadSizes, type Sizes } from "./thread-plan";
import { planTimeline, type Timeline } from "./timeline";
import { planTopics, type Topic } from "./topics";

/** Everything that is settled before the first row is written. A post is known by its place in the timeline. */
export interface ForumPlan extends Timeline {
	topics: Topic[];
	sizes: Int32Array;
	people: Person[];
	/** Of every post: the position of its author in `people`. */
	authors: Int32Array;
	/** Place in the timeline of post `number` of a thread. */
	placeOf(thread: number, number: number): number;
}

/** Settles who writes what when. */
export function planForum(sizes: Sizes, people: Person[], now: Date, random: Random): ForumPlan {
	const sizeOf = planThreadSizes(sizes, random);
	const timeline = planTimeline(sizeOf, now, random);
	const topics = planTopics(sizes.threads, random);
	const starts = new Int32Array(sizes.threads);
	for (let thread = 1; thread < sizes.threads; thread++)
		starts[thread] = (starts[thread - 1] as number) + (sizeOf[thread - 1] as number);
	const places = new Int32Array(sizes.posts);
	const slotOf = (thread: number, number: number) => (starts[thread] as number) + number - 1;
	timeline.threads.forEach((thread, place) => {
		places[slotOf(thread, timeline.numbers[place] as number)] = place;
	});
	const placeOf = (thread: number, number: number) => places[slotOf(thread, number)] as number;
	const authors = planAuthors(sizeOf, topics, people.length, placeOf);
	return { ...timeline, topics, sizes: sizeOf, people, authors, placeOf };
}

function planAuthors(sizes: Int32Array, topics: Topic[], people: number, placeOf: ForumPlan["placeOf"]) {
	const authors = new Int32Array(sizes.reduce((sum, size) => sum + size, 0));
	sizes.forEach((size, thread) => {
		const random = new Random(seedOf(thread, 0));
		const locale = locales.indexOf((topics[thread] as Topic).locale);
		const someone = () => personOf(locale, people, random);
		const starter = someone();
		let previous = starter;
		for (let number = 1; number <= size; number++) {
			let author = number === 1 || random.chance(0.2) ? starter : someone();
			for (let tries = 0; number > 1 && author === previous && tries < 4; tries++) author = someone();
			authors[placeOf(thread, number)] = author;
			previous = author;
		}
	});
	return authors;
}

/** A few people write much, most write little. Languages take turns in `people`. */
function personOf(locale: number, people: number, random: Random): number {
	const speakers = Math.floor((people - locale + locales.length - 1) / locales.length);
	return Math.floor(random.next() ** 1.8 * speakers) * locales.length + locale;
}
