import type { EmbedProblemCode } from "@folkmoot/embed-contract";

/** A refusal of the widget's own, by the code that the widget decides by. */
export class EmbedRefusal extends Error {
	readonly code: EmbedProblemCode;

	constructor(code: EmbedProblemCode) {
		super(code);
		this.name = "EmbedRefusal";
		this.code = code;
	}
}
