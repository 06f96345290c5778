const SPECIAL = /["&'<>]/;

/** Text that is only text wherever it stands: between tags and in a quoted attribute. Written as React writes it. */
export function escapeMarkup(text: string): string {
	const first = text.search(SPECIAL);
	if (first < 0) return text;
	let escaped = "";
	let kept = 0;
	for (let at = first; at < text.length; at++) {
		const written = entityOf(text.charCodeAt(at));
		if (written === null) continue;
		escaped += text.slice(kept, at) + written;
		kept = at + 1;
	}
	return escaped + text.slice(kept);
}

function entityOf(code: number): string | null {
	switch (code) {
		case 34:
			return "&quot;";
		case 38:
			return "&amp;";
		case 39:
			return "&#x27;";
		case 60:
			return "&lt;";
		case 62:
			return "&gt;";
		default:
			return null;
	}
}
