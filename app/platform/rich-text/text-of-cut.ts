/** An excerpt that was cut out of rendered HTML, as text again: an escaped character may have been cut in two at its end. */
export const textOfCut = (cut: string) =>
	cut
		.replace(/&#(\d{2});/g, (_, code: string) => String.fromCharCode(Number(code)))
		.replace(/&(#\d*)?$/, "")
		.trim();
