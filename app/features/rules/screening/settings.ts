import { z } from "zod";
import { id, oneLine } from "~/platform/text";
import { type RuleKind, ruleModes, verdictsOf } from "./kinds";
import { between, domains, endpoint, patterns, secret, timeout, wholeBetween, words } from "./setting-fields";

const AKISMET = "https://rest.akismet.com/1.1/comment-check";
/** Standard Webhooks: 24 to 64 bytes, as base64. */
const SIGNING_SECRET = /^(whsec_[A-Za-z0-9+/]{32,88}={0,2})?$/;

/** What can be set per kind of rule, checked when it is saved and filled up with what came later when it is read. */
export const settingsOf = {
	/** Characters that a text has at least. */
	length: z.object({ minimum: wholeBetween(1, 5_000, 10) }),
	/** The same text again within so many hours; short ones ("Thank you!") repeat themselves honestly. */
	repeat: z.object({ hours: wholeBetween(1, 168, 24), minimum: wholeBetween(1, 5_000, 20) }),
	"word-list": z.object({ words, patterns }),
	/** So many links while fewer than so many posts are published, and domains for everybody. */
	links: z.object({
		newcomerLinks: wholeBetween(0, 100, 2),
		/** 0 switches the newcomers' limit off. */
		newcomerPosts: wholeBetween(0, 1_000, 3),
		allowed: domains,
		blocked: domains,
	}),
	"first-posts": z.object({ posts: wholeBetween(1, 100, 1) }),
	/** This share of at least so many posts in seven days was taken down. */
	rejections: z.object({ share: between(0.05, 1, 0.3), posts: wholeBetween(2, 100, 4) }),
	/** `blog` is the address that the key is registered for. */
	spam: z.object({ endpoint: endpoint(AKISMET), secret, blog: endpoint(), timeout }),
	/** A text with this score or more is found. */
	toxicity: z.object({ endpoint: endpoint(), secret, threshold: between(0.01, 1, 0.8), timeout }),
	hook: z.object({
		endpoint: endpoint(),
		secret: secret.refine((text) => SIGNING_SECRET.test(text), {
			error: "errors:screening.settings.signing-secret",
		}),
		timeout,
	}),
} satisfies Record<RuleKind, z.ZodType>;

export type SettingsOf<Kind extends RuleKind> = z.output<(typeof settingsOf)[Kind]>;

const ruleOf = <Kind extends RuleKind>(kind: Kind) =>
	z.object({
		/** Absent for a new rule. */
		id: id.optional(),
		kind: z.literal(kind),
		name: oneLine(80),
		mode: z.enum(ruleModes, { error: "errors:field.choice" }).default("off"),
		verdict: z
			.enum(["hold", "flag", "refuse"], { error: "errors:field.choice" })
			.default("hold")
			.refine((verdict) => (verdictsOf(kind) as readonly string[]).includes(verdict), {
				error: "errors:field.choice",
			}),
		position: z.coerce.number({ error: "errors:field.number" }).int().min(0).max(10_000).default(0),
		settings: settingsOf[kind],
	});

/** A rule as an owner saves it. Sentences come by field: `name`, `settings.patterns`. */
export const screeningRuleInput = z.discriminatedUnion(
	"kind",
	[
		ruleOf("length"),
		ruleOf("repeat"),
		ruleOf("word-list"),
		ruleOf("links"),
		ruleOf("first-posts"),
		ruleOf("rejections"),
		ruleOf("spam"),
		ruleOf("toxicity"),
		ruleOf("hook"),
	],
	{ error: "errors:field.choice" },
);
export type ScreeningRuleInput = z.output<typeof screeningRuleInput>;
