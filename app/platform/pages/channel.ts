/** Postgres NOTIFY channel on which processes tell each other which pages changed. The payload is a page tag. */
export const PAGES_CHANNEL = "folkmoot_pages";

/** Everything of a brand: theme, names, categories. */
export const brandPages = (brandId: number) => `brand:${brandId}`;
/** Lists of threads: home, categories, tags, profiles, feeds. */
export const listPages = (brandId: number) => `lists:${brandId}`;
export const threadPages = (threadId: number) => `thread:${threadId}`;
/** What the widget shows at one placement; of a key that no placement has yet, too. */
export const placementPages = (brandId: number, key: string) => `placement:${brandId}:${key}`;
