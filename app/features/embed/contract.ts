import { z } from "zod";
import { locales } from "~/platform/identity";
import { id, longText, oneLine } from "~/platform/text";

export const algorithms = ["HS256", "RS256", "ES256", "EdDSA"] as const;
export type Algorithm = (typeof algorithms)[number];
export const policies = ["open", "pre-moderated", "read-only"] as const;
export type Policy = (typeof policies)[number];

/** Commas part keys in an address; `.html` and `.data` are endings with a meaning of their own. */
const KEY = /^[\p{L}\p{N}](?!.*\.(?:html|data)$)[\p{L}\p{N}._~:/-]{0,119}$/u;
export const isPlacementKey = (text: unknown): text is string => typeof text === "string" && KEY.test(text);
const placementKey = z
	.string({ error: "errors:field.text" })
	.refine(isPlacementKey, { error: "errors:embed.key" });

/** Scheme, host and port as a browser sends them in `Origin`: compared whole, never by parts. */
export const origin = z
	.string({ error: "errors:field.text" })
	.transform((text) => originOf(text.trim()) ?? "")
	.refine((text) => text !== "", { error: "errors:embed.origin" });

/** The origin of an address that is nothing but an origin; null otherwise. */
function originOf(text: string): string | null {
	if (!URL.canParse(text)) return null;
	const url = new URL(text);
	const isWeb = url.protocol === "http:" || url.protocol === "https:";
	const isBare =
		url.pathname === "/" &&
		url.search === "" &&
		url.hash === "" &&
		url.username === "" &&
		url.password === "";
	return isWeb && isBare && url.hostname !== "" && !url.hostname.includes("*") ? url.origin : null;
}

const text = (max: number) => oneLine(max, 0).default("");
export const newPlacement = z.object({
	key: placementKey,
	title: text(200),
	locale: z.union([z.literal("").transform(() => null), z.enum(locales)]).nullish(),
	/** Slug of the category. */
	category: z.string({ error: "errors:field.text" }).default(""),
	policy: z.enum(policies, { error: "errors:field.choice" }).default("open"),
	guidelines: text(300),
	address: z.string({ error: "errors:field.text" }).max(2_000, { error: "errors:embed.address" }).default(""),
	/** An existing thread that is shown here, too. */
	threadId: z.union([z.literal("").transform(() => null), id]).nullish(),
});
export const newSsoKey = z.object({
	algorithm: z.enum(algorithms, { error: "errors:field.choice" }),
	name: text(80),
	publicKey: z.string().max(10_000, { error: "errors:embed.public-key" }).default(""),
});

export const newEmbedPost = z.strictObject({
	markdown: longText(60_000),
	replyTo: id.nullish(),
	page: z.string().max(2_000).optional(),
	title: z.string().max(1_000).optional(),
});
export const embedEdit = z.strictObject({ markdown: longText(60_000), revision: id });
export const embedReport = z.strictObject({
	reason: z.string({ error: "errors:field.text" }).max(40),
	text: longText(1_000).default(""),
});
export const acceptance = z.strictObject({ version: id });
export const attemptStart = z.strictObject({
	challenge: z.string().regex(/^[A-Za-z0-9_-]{43}$/, { error: "errors:field.format" }),
});
export const attemptEnd = z.strictObject({
	verifier: z.string().regex(/^[A-Za-z0-9_.~-]{43,128}$/, { error: "errors:field.format" }),
});
export const tokenExchange = z.object({ token: z.unknown() });
