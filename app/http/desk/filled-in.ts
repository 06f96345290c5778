/** The fields of a form that say something: one left empty is one not asked about. */
export const filledIn = (fields: Record<string, unknown>): Record<string, unknown> =>
	Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ""));
