import { z } from "zod";
import { locales } from "~/platform/identity";
import { checked, longText, oneLine, wholeNumber } from "~/platform/text";
import type { ReasonChange } from "../commands/save-reason.server";
import { reasonCode } from "../contract";

const perLocale = z.object(
	Object.fromEntries(
		locales.flatMap((locale) => [
			[`label-${locale}`, oneLine(80, 0).default("")],
			[`template-${locale}`, longText(4_000).default("")],
		]),
	),
);

/** Fields `label-en`, `template-en`, … and what holds in every language. An empty text is none: the usual one is used. */
export const reasonForm = z
	.object({
		code: reasonCode,
		clause: oneLine(40, 0).default(""),
		legalGround: oneLine(300, 0).default(""),
		forReports: checked,
		weight: wholeNumber(0, 10),
		archived: checked,
	})
	.and(perLocale)
	.transform((fields): ReasonChange => {
		const { code, clause, legalGround, forReports, weight, archived } = fields;
		const texts = (name: string) =>
			Object.fromEntries(
				locales
					.map((locale) => [locale, String(fields[`${name}-${locale}`] ?? "").trim()])
					.filter(([, text]) => text !== ""),
			);
		return {
			code,
			label: texts("label"),
			template: texts("template"),
			clause: clause.trim(),
			legalGround: legalGround.trim(),
			forReports,
			weight,
			archived,
		};
	});
