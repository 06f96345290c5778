import { z } from "zod";
import { typedHandle as handle } from "~/features/members/contract";
import { readByLocale } from "~/platform/by-locale";
import { type Locale, locales } from "~/platform/identity";
import { checked, id, longText, oneLine, wholeNumber } from "~/platform/text";

/** What badges can be for: a closed set, each a number that a member has. */
export const measures = [
	"posts",
	"threads",
	"likes-received",
	"distinct-givers",
	"liked-post",
	"accepted-answers",
	"votes-received",
	"shipped-ideas",
	"upheld-reports",
	"likes-given",
	"days-active",
	"days-visited",
	"streak",
	"years",
	"referrals",
	"meetups-attended",
	"rules-read",
	"profile-complete",
	"by-hand",
] as const;
export type Measure = (typeof measures)[number];

/** Those of something written: they can be limited to a category, a tag, a language or to days. */
const scopedMeasures: ReadonlySet<Measure> = new Set([
	"posts",
	"threads",
	"likes-received",
	"distinct-givers",
	"liked-post",
	"accepted-answers",
	"votes-received",
	"shipped-ideas",
	"days-active",
]);
/** Those that can be limited to days, and to nothing else. */
const datedMeasures: ReadonlySet<Measure> = new Set(["days-visited", "referrals", "meetups-attended"]);
/** Done by the member just now: no news. */
export const quietMeasures: ReadonlySet<Measure> = new Set(["rules-read", "profile-complete"]);
/** Said or not: more than once there is nothing to count. */
const onceMeasures: ReadonlySet<Measure> = new Set(["rules-read", "profile-complete", "by-hand"]);

export const icons = [
	"award",
	"book-open-check",
	"cake",
	"calendar-check",
	"circle-check-big",
	"compass",
	"crown",
	"feather",
	"flame",
	"gem",
	"hand-heart",
	"hand-helping",
	"heart",
	"heart-handshake",
	"lightbulb",
	"medal",
	"message-circle",
	"message-circle-heart",
	"messages-square",
	"mountain",
	"pencil",
	"rocket",
	"shield-check",
	"sparkles",
	"star",
	"thumbs-up",
	"trophy",
	"user-check",
] as const;

export interface Badge {
	id: number;
	slug: string;
	measure: Measure;
	threshold: number;
	categoryId: number | null;
	/** Name of the tag that threads have to have. */
	tag: string | null;
	tagId: number | null;
	/** Only what was written in this language. */
	locale: Locale | null;
	/** First and last day, as YYYY-MM-DD. */
	since: string | null;
	until: string | null;
	repeatable: boolean;
	autoRevoke: boolean;
	/** Members may say who should have it. */
	nominable: boolean;
	icon: string;
	/** The brand's own, shown instead of the icon. */
	pictureId: number | null;
	name: Partial<Record<string, string>>;
	text: Partial<Record<string, string>>;
	builtIn: boolean;
	enabled: boolean;
	grantCount: number;
}

const badgeSlug = z
	.string({ error: "errors:field.text" })
	.max(40)
	.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: "errors:standing.slug" });

const day = z
	.union([z.literal("").transform(() => null), z.iso.date({ error: "errors:standing.day" })])
	.default(null);
const inLocales = (part: string, max: number) =>
	Object.fromEntries(locales.map((locale) => [`${part}-${locale}`, longText(max).default("")]));

const fields = z.object({
	slug: badgeSlug,
	measure: z.enum(measures, { error: "errors:field.choice" }),
	threshold: wholeNumber(1, 1_000_000),
	categoryId: z.union([z.literal("").transform(() => null), id]).default(null),
	tag: oneLine(30, 0)
		.transform((text) => text || null)
		.default(null),
	locale: z
		.union([z.literal("").transform(() => null), z.enum(locales, { error: "errors:field.choice" })])
		.default(null),
	since: day,
	until: day,
	repeatable: checked,
	autoRevoke: checked,
	enabled: checked,
	nominable: checked,
	icon: z.enum(icons, { error: "errors:field.choice" }),
	...inLocales("name", 60),
	...inLocales("text", 300),
});

export type BadgeInput = Omit<Badge, "id" | "tagId" | "pictureId" | "builtIn" | "grantCount">;

/** A badge as a form sends it. What could never be earned, or means nothing for its measure, is refused. */
export const badgeForm = fields.transform((given, check): BadgeInput => {
	const complain = (path: string, message: string) =>
		check.addIssue({ code: "custom", path: [path], message });
	const {
		slug,
		measure,
		threshold,
		categoryId,
		tag,
		locale,
		since,
		until,
		repeatable,
		autoRevoke,
		enabled,
		nominable,
		icon,
	} = given;
	if (onceMeasures.has(measure) && threshold !== 1) complain("threshold", "errors:standing.once");
	const narrowed =
		categoryId !== null ? "categoryId" : tag !== null ? "tag" : locale !== null ? "locale" : null;
	if (!scopedMeasures.has(measure) && narrowed !== null) complain(narrowed, "errors:standing.scope");
	else if (!scopedMeasures.has(measure) && !datedMeasures.has(measure) && (since !== null || until !== null))
		complain(since !== null ? "since" : "until", "errors:standing.scope");
	if (since !== null && until !== null && since > until) complain("until", "errors:standing.days");
	if (nominable && measure !== "by-hand") complain("measure", "errors:standing.nominable");
	const said = { name: readByLocale(given, "name"), text: readByLocale(given, "text") };
	return {
		slug,
		measure,
		threshold,
		categoryId,
		tag,
		locale,
		since,
		until,
		repeatable,
		autoRevoke,
		enabled,
		nominable,
		icon,
		...said,
	};
});

export const giving = z.object({ slug: badgeSlug, handle, reason: oneLine(500, 3) });
export const nominating = z.object({ handle, reason: oneLine(500, 3) });
export const decidingNomination = z.object({
	nomination: id,
	verdict: z.enum(["accepted", "declined"], { error: "errors:field.choice" }),
});
export const taking = z.object({ slug: badgeSlug, handle });
