import { z } from "zod";
import { origin } from "~/features/embed/contract";
import { checked } from "~/platform/text";

export const ways = ["everyone", "staff"] as const;
/** Who may still sign in with a password. */
export type Passwords = (typeof ways)[number];

/** As a person types it into two systems: nothing in it that is easily lost on the way. Empty: kept, or made here. */
const sharedSecret = z
	.string({ error: "errors:field.text" })
	.default("")
	.transform((text) => text.trim())
	.refine((text) => text === "" || /^[\x21-\x7e]{16,200}$/.test(text), { error: "errors:connect.secret" });

/** Where visitors are sent to sign in: an address of the web, whole and without a fragment. */
const address = z
	.string({ error: "errors:field.text" })
	.transform((text) => addressOf(text.trim()) ?? "")
	.refine((text) => text !== "" && text.length <= 1_000, { error: "errors:connect.address" });

function addressOf(text: string): string | null {
	if (!URL.canParse(text)) return null;
	const url = new URL(text);
	const isPlain =
		/^https?:$/.test(url.protocol) && url.username === "" && url.password === "" && url.hash === "";
	return isPlain && !url.searchParams.has("sso") && !url.searchParams.has("sig") ? url.href : null;
}

export const consumerSettings = z.object({
	address,
	sharedSecret,
	/** A new secret in place of the present one. */
	renew: checked,
	passwords: z.enum(ways, { error: "errors:field.choice" }).default("everyone"),
});
export const newSite = z.object({ origin, sharedSecret });
export const siteOrigin = origin;
