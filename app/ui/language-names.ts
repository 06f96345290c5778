/** Each language in its own words. */
export const languageNames = { en: "English", ru: "Русский", hu: "Magyar" } as const;
