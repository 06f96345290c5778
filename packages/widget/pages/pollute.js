/** What old libraries did: every loop over keys meets these, and JSON is written another way. */
const extras = {
	each: () => undefined,
	last: () => undefined,
	toJSON: () => "[]",
	contains: () => false,
};
for (const prototype of [Array.prototype, String.prototype, Function.prototype])
	Object.assign(prototype, extras);
