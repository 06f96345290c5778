/** The number of a report in the address of the page that says thanks; null for anything that is not one. */
export const asReference = (text: string | null) =>
	text && /^R-[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}$/.test(text) ? text : null;
