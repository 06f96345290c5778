let known = "";
let format: Intl.DateTimeFormat;

/** Date and time, which stay true on a page that is open for days. Empty for what is no date. */
export function when(iso: string, locale: string): string {
	// Making a format takes longer than drawing a post.
	if (known !== locale) {
		known = locale;
		format = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" });
	}
	const time = Date.parse(iso);
	return time ? format.format(time) : "";
}
