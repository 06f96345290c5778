/** There is no index yet that could answer. */
export class NotBuilt extends Error {
	override name = "NotBuilt";
}
