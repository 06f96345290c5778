import type { RichDocument, RichNode } from "~/platform/rich-text/document";
import { codeBlock, documentOf, inline, list, mention, paragraph, quotation } from "./document-parts";
import { fill } from "./fill";
import { phraseBook } from "./phrase-book";
import type { Family, Phrases } from "./phrases";
import { Random, seedOf } from "./random";
import type { Topic } from "./topics";

/** The earlier post that a reply takes up. */
export interface Source {
	postId: number;
	memberId: number;
	handle: string;
	number: number;
	as: "quote" | "mention";
}

interface Writer {
	random: Random;
	/** Says one of the sentences, one that this post has not said yet where there is one. */
	say(templates: string[]): string;
	said: Set<string>;
	common: Phrases;
	family: Family;
}

/** Writes post `number` of a thread. The same arguments give the same text. */
export function writePost(topic: Topic, thread: number, number: number, source: Source | null): RichDocument {
	const writer = writerOf(topic, thread, number);
	const lead = leadOf(topic, number, writer);
	if (number === 1) return documentOf(firstPost(writer, `${lead.opener} ${lead.point}`));
	const addressed = source?.as === "mention" ? [mention(source.memberId, source.handle), comma] : [];
	return documentOf([
		...(source?.as === "quote" ? quote(topic, thread, source, writer) : []),
		paragraph([...addressed, ...inline(`${lead.opener} ${lead.point}`)]),
		...rest(writer),
	]);
}

const comma: RichNode = { type: "text", text: ": " };

function writerOf({ locale, family, words }: Topic, thread: number, number: number): Writer {
	const random = new Random(seedOf(thread, number));
	const common = phraseBook[locale];
	const said = new Set<string>();
	const say = (templates: string[]) => {
		let template = random.pick(templates);
		for (let tries = 0; said.has(template) && tries < 6; tries++) template = random.pick(templates);
		said.add(template);
		return fill(template, locale, words, random);
	};
	return { random, say, said, common, family: common.families[family] as Family };
}

/** How a post begins, and the sentence of it that others quote: drawn first, so that it can be drawn again alone. */
function leadOf({ kind }: Topic, number: number, { say, common, family }: Writer) {
	const opener = say(number === 1 ? common.openings[kind] : common.replies);
	return { opener, point: say(number === 1 ? family.details : family.advice) };
}

/** Nothing where the reply says the very same as the post it would quote. */
function quote(topic: Topic, thread: number, source: Source, { said }: Writer): RichNode[] {
	const quoted = writerOf(topic, thread, source.number);
	const { point } = leadOf(topic, source.number, quoted);
	const template = [...quoted.said].at(-1) as string;
	if (said.has(template)) return [];
	said.add(template);
	return [quotation(source.postId, source.handle, point)];
}

function firstPost(writer: Writer, lead: string): RichNode[] {
	const { random, say, common, family } = writer;
	const story = [say(common.situations), say(family.details)];
	if (random.chance(0.6)) story.push(say(common.situations));
	const request = say(common.requests);
	return [
		paragraph(inline(lead)),
		paragraph(inline(story.join(" "))),
		...extra(writer, 0.5),
		paragraph(inline(request)),
	];
}

function rest(writer: Writer): RichNode[] {
	const { random, say, common, family } = writer;
	const blocks: RichNode[] = [];
	if (random.chance(0.7)) {
		const more = random.chance(0.5) ? `${say(family.advice)} ${say(family.advice)}` : say(family.advice);
		blocks.push(paragraph(inline(`${more} ${say(common.remarks)}`)));
	}
	blocks.push(...extra(writer, 0.22));
	if (blocks.length === 0 || random.chance(0.5))
		blocks.push(paragraph(inline(`${say(family.details)} ${say(common.closings)}`)));
	return blocks;
}

/** Now and then a list, a few measurements or a link. */
function extra({ random, say, common, family }: Writer, probability: number): RichNode[] {
	if (!random.chance(probability)) return [];
	const shape = random.below(3);
	if (shape === 0) return [paragraph(inline(say(common.links).replace(/ (?=[^(]*\))/g, "-")))];
	if (shape === 1)
		return [paragraph(inline(say(common.records))), codeBlock(uncapitalised(say([family.record])))];
	const steps = random.several(family.steps, random.between(3, 4)).map((step) => say([step]));
	return [
		paragraph(inline(say(common.lists))),
		list(random.chance(0.5) ? "orderedList" : "bulletList", steps),
	];
}

const uncapitalised = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
