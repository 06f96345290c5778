const KEY = "folkmoot-searches";
const MOST = 5;

/** What was searched for on this device; never sent anywhere. Storage may be forbidden. */
export function recentSearches(): string[] {
	try {
		const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? "[]");
		return Array.isArray(kept) ? kept.filter((one) => typeof one === "string").slice(0, MOST) : [];
	} catch {
		return [];
	}
}

export function rememberSearch(words: string) {
	if (!words) return;
	keep([words, ...recentSearches().filter((one) => one !== words)].slice(0, MOST));
}

export const forgetSearches = () => keep([]);

function keep(searches: string[]) {
	try {
		if (searches.length > 0) localStorage.setItem(KEY, JSON.stringify(searches));
		else localStorage.removeItem(KEY);
	} catch {
		// Nobody asked for it to be kept.
	}
}
