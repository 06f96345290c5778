import { z } from "zod";
import { locales } from "~/platform/identity";

const chosen = <Value extends string>(values: readonly [Value, ...Value[]]) =>
	z.enum(values).optional().catch(undefined);
const colour = z
	.string()
	.regex(/^#[0-9a-f]{6}$/i)
	.optional()
	.catch(undefined);
const pixels = (max: number) => z.coerce.number().int().min(0).max(max).optional().catch(undefined);

export const elements = ["discussion", "count", "list", "ask"] as const;
export const themes = ["auto", "light", "dark"] as const;
export const sorts = ["oldest", "newest", "best"] as const;

/** What an address of the page for frames may say about how it looks. What is not understood is left out. */
export const frameOptions = z.object({
	show: z.enum(elements).catch("discussion"),
	theme: chosen(themes),
	locale: chosen(locales),
	sort: chosen(sorts),
	level: z.coerce.number().int().min(1).max(6).optional().catch(undefined),
	category: z
		.string()
		.regex(/^[\p{L}\p{N}-]{1,80}$/u)
		.optional()
		.catch(undefined),
	accent: colour,
	radius: pixels(32),
	size: pixels(32),
	/** The page around the frame, so that posts know where they stand. */
	page: z.string().max(2_000).optional().catch(undefined),
});
export type FrameOptions = z.output<typeof frameOptions>;

/** Attributes of an element, in the order in which people write them. */
export function attributesOf(key: string, options: FrameOptions): [string, string][] {
	const { show, sort, locale, theme, level, category } = options;
	const isListing = show === "list" || show === "ask";
	const wanted: [string, string | number | undefined][] = [
		isListing ? ["category", category] : ["thread", key],
		["sort", show === "discussion" ? sort : undefined],
		["locale", locale],
		["theme", theme === "auto" || show === "count" ? undefined : theme],
		["heading-level", show === "discussion" ? level : undefined],
	];
	return wanted.flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]));
}

/** Custom properties that a page sets to have it otherwise than the brand does. */
export function propertiesOf({ accent, radius, size }: FrameOptions): [string, string][] {
	const wanted: [string, string | undefined][] = [
		["--folkmoot-accent", accent],
		["--folkmoot-radius", radius === undefined ? undefined : `${radius}px`],
		["--folkmoot-font-size", size ? `${size}px` : undefined],
	];
	return wanted.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
}
