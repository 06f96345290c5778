/** What a backend says for somebody whom it does not know: everybody of them would become one member. */
const NOBODY = new Set(["", "0", "none", "nil", "null", "undefined", "nan", "blank", "[object object]"]);
const MOST = 200;

/** True for an id under which a brand's own site may speak of one customer. */
export const isSubject = (value: unknown): value is string =>
	typeof value === "string" &&
	value.length <= MOST &&
	value.isWellFormed() &&
	!/\p{Cc}/u.test(value) &&
	!NOBODY.has(value.trim().toLowerCase());
