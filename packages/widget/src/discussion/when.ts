/** Date and time, which stay true on a page that is open for days. Empty for what is no date. */
export function when(iso: string, locale: string): string {
	const date = new Date(iso);
	return Number.isNaN(date.getTime())
		? ""
		: date.toLocaleString(locale, { dateStyle: "medium", timeStyle: "short" });
}
