import { z } from "zod";
import { locales } from "~/platform/identity";
import { longText, oneLine } from "~/platform/text";

/** Kept in lower case: nobody has two mailboxes that differ in case only. */
export const email = z
	.string({ error: "errors:field.text" })
	.max(254, { error: "errors:email" })
	.transform((text) => text.trim().toLowerCase())
	.pipe(z.email({ error: "errors:email" }).refine((text) => text.isWellFormed(), { error: "errors:email" }));

/** NIST SP 800-63B: length counts, composition rules do not. The upper end keeps hashing cheap. */
export const password = z
	.string({ error: "errors:field.text" })
	.min(10, { error: "errors:password-short", abort: true })
	.max(512, { error: "errors:password-long" })
	.refine((text) => text.isWellFormed() && !text.includes("\0"), { error: "errors:field.characters" });

export const displayName = oneLine(60, 2);

/** A handle as somebody types it, with or without the @. */
export const typedHandle = z
	.string({ error: "errors:field.text" })
	.transform((text) => text.trim().replace(/^@/, "").toLowerCase())
	.pipe(z.string().regex(/^[a-z0-9][a-z0-9_.-]{1,29}$/, { error: "errors:author" }));

export const signUp = z.object({ email, displayName, password });
export const signIn = z.object({
	email,
	password: z.string({ error: "errors:field.text" }).max(1_000, { error: "errors:password-long" }),
	next: z.string().max(2_000).catch(""),
});
export const resetRequest = z.object({ email });
export const newPassword = z.object({ password, token: z.string().max(100) });
export const confirmation = z.object({ token: z.string({ error: "errors:field.text" }).max(100) });
export const joining = z.object({ displayName });
export const profile = z.object({
	displayName,
	bio: longText(1000).default(""),
	locale: z.union([z.literal("").transform(() => null), z.enum(locales)], { error: "errors:field.choice" }),
});
export const roleChange = z.object({
	handle: z
		.string({ error: "errors:field.text" })
		.regex(/^[a-z0-9][a-z0-9_.-]{1,29}$/, { error: "errors:author" }),
	role: z.enum(["member", "moderator", "owner"], { error: "errors:field.choice" }),
});
/** What becomes of the words of somebody who leaves; the handle is typed so that nobody leaves by a slip. */
export const erasing = z.object({
	texts: z.enum(["keep", "remove"], { error: "errors:field.choice" }),
	handle: typedHandle,
});
export const languageChoice = z.object({ locale: z.enum(locales, { error: "errors:field.choice" }) });
