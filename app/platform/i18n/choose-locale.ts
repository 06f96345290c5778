import { isLocale, type Locale } from "../identity";

/** The reader's own choice, else the first language of `Accept-Language` that we speak, else the brand's. */
export function chooseLocale(
	own: string | null | undefined,
	acceptLanguage: string | null,
	brand: Locale,
): Locale {
	if (isLocale(own)) return own;
	return fromHeader(acceptLanguage) ?? brand;
}

/** RFC 9110, 12.5.4: ranges with optional weights; `q=0` means never. */
function fromHeader(header: string | null): Locale | null {
	if (!header) return null;
	const ranges = header
		.slice(0, 500)
		.split(",")
		.map((part, position) => {
			const [range = "", ...parameters] = part.trim().toLowerCase().split(";");
			const weight = parameters.map((text) => /^\s*q=([\d.]+)$/.exec(text)?.[1]).find(Boolean);
			return { language: range.split("-")[0], weight: weight === undefined ? 1 : Number(weight), position };
		})
		.filter(({ weight }) => weight > 0)
		.sort((a, b) => b.weight - a.weight || a.position - b.position);
	for (const { language } of ranges) if (isLocale(language)) return language;
	return null;
}
