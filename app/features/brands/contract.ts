import { z } from "zod";
import { locales } from "~/platform/identity";
import { oneLine, wholeNumber } from "~/platform/text";

const colour = z
	.string({ error: "errors:field.text" })
	.transform((text) => text.toLowerCase())
	.pipe(z.string().regex(/^#[0-9a-f]{6}$/, { error: "errors:colour" }));

const timeZone = z.string({ error: "errors:field.text" }).refine(isTimeZone, { error: "errors:time-zone" });

function isTimeZone(name: string) {
	try {
		new Intl.DateTimeFormat("en", { timeZone: name });
		return name.length <= 60;
	} catch {
		return false;
	}
}

export const fonts = ["system", "serif", "rounded", "mono"] as const;

export const brandSettings = z.object({
	name: oneLine(80),
	tagline: oneLine(200, 0).default(""),
	accent: colour,
	accentDark: colour,
	radius: wholeNumber(0, 24),
	font: z.enum(fonts, { error: "errors:field.choice" }),
	locale: z.enum(locales, { error: "errors:field.choice" }),
	timeZone,
});
export const brandSlug = z
	.string()
	.max(40)
	.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: "errors:slug" });
