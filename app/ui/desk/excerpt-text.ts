const characters: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'", "#x27": "'" };

/** An excerpt that was cut out of rendered HTML, as text again: one entity may have been cut in two at its end. */
export const excerptText = (cut: string) =>
	cut
		.replace(/&(amp|lt|gt|quot|#39|#x27);/g, (_, name: string) => characters[name] ?? "")
		.replace(/&[a-z#0-9]{0,4}$/, "")
		.trim();
