/** The address of a search with one thing changed; null takes it away. Pages begin anew. */
export function addressWith(search: string, change: Record<string, string | null>): string {
	const query = new URLSearchParams(search);
	query.delete("cursor");
	for (const [name, value] of Object.entries(change))
		if (value === null) query.delete(name);
		else query.set(name, value);
	return `/search?${query}`;
}
