import { z } from "zod";
import { locales } from "~/platform/identity";
import { id, longText } from "~/platform/text";

const perLocale = z.object(
	Object.fromEntries(
		locales.flatMap((locale) => [
			[`text-${locale}`, longText(20_000).default("")],
			[`note-${locale}`, longText(1_000).default("")],
		]),
	),
);
/** Fields `text-en`, `note-en`, … : rules in Markdown and what changed, per language. */
export const rulesForm = perLocale.transform((fields) =>
	locales
		.map((locale) => ({
			locale,
			markdown: String(fields[`text-${locale}`] ?? ""),
			changeNote: String(fields[`note-${locale}`] ?? ""),
		}))
		.filter(({ markdown }) => markdown.trim() !== ""),
);
export const acceptance = z.object({ version: id, next: z.string().max(500).catch("") });
