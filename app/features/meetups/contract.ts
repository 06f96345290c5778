import { z } from "zod";
import { checked, id, longText, oneLine, wholeNumber } from "~/platform/text";

/** The longest that an event lasts: 14 days, whatever the clocks do meanwhile. */
const LONGEST_MS = 14 * 86_400_000;
const FIRST = new Date("2000-01-01T00:00:00Z");
/** Handles that are written down at once. */
export const MOST_HANDLES = 500;

const moment = z.date({ error: "errors:meetups.moment" });
/** An address that a browser opens as a page: no other scheme, and nobody's name and password in it. */
const link = oneLine(500, 0)
	.transform((text) => text.trim())
	.refine((text) => text === "" || isWebAddress(text), { error: "errors:meetups.link" })
	.transform((text) => (text === "" ? null : new URL(text).href));

function isWebAddress(text: string): boolean {
	const url = /^https?:\/\//i.test(text) && URL.canParse(text) ? new URL(text) : null;
	return url !== null && url.username === "" && url.password === "" && url.href.length <= 1_000;
}

/** An event as it is planned or changed. */
export const meetupInput = z
	.object({
		id: id.nullable().default(null),
		title: oneLine(120).transform((text) => text.trim()),
		text: z
			.preprocess(
				(text) => (typeof text === "string" ? text.replaceAll("\r\n", "\n") : text),
				longText(2_000),
			)
			.default(""),
		startsAt: moment.refine((at) => at >= FIRST, { error: "errors:meetups.early" }),
		endsAt: moment,
		place: oneLine(200, 0)
			.transform((text) => text.trim())
			.default(""),
		link: link.default(null),
		thread: id.nullable().default(null),
		capacity: z.union([z.literal("").transform(() => null), wholeNumber(1, 100_000)]).default(null),
	})
	.superRefine(({ startsAt, endsAt, place, link }, check) => {
		const complain = (path: string, message: string) =>
			check.addIssue({ code: "custom", path: [path], message });
		if (endsAt <= startsAt) complain("endsAt", "errors:meetups.order");
		else if (endsAt.getTime() - startsAt.getTime() > LONGEST_MS) complain("endsAt", "errors:meetups.long");
		if (place === "" && link === null) complain("place", "errors:meetups.where");
	});
export type MeetupInput = z.output<typeof meetupInput>;

export const coming = z.object({ on: checked });
export const cancelling = z.object({ reason: oneLine(500, 3) });
export const switching = z.object({ enabled: checked });

const listed = (text: string) =>
	text
		.split(/[\s,;]+/)
		.map((one) => one.replace(/^@/, "").toLowerCase())
		.filter(Boolean);
const oneBox = z.string({ error: "errors:field.text" }).max(40);
/** Ticked boxes, and handles that were written beside them: whom the team saw there. */
export const attending = z
	.object({
		came: z.preprocess(
			(value) => (value === undefined ? [] : [value].flat()),
			z.array(oneBox).max(MOST_HANDLES, { error: "errors:meetups.many" }),
		),
		handles: longText(20_000).default("").transform(listed),
	})
	.transform(({ came, handles }) => [...new Set([...came, ...handles])])
	.refine((all) => all.length > 0, { error: "errors:meetups.nobody", path: ["handles"] })
	.refine((all) => all.length <= MOST_HANDLES, { error: "errors:meetups.many", path: ["handles"] });
export const takingBack = z.object({ handle: oneBox });

export const sides = ["upcoming", "past"] as const;
export type Side = (typeof sides)[number];
export const meetupsQuery = z.object({
	when: z.enum(sides).nullish().catch(null),
	cursor: z.string().max(300).nullish().catch(null),
});
