import { z } from "zod";
import { isBlank, longText, oneLine } from "~/platform/text";
import { reasonCode } from "../contract";

/** An order of an authority as an owner enters it. The location becomes a post before it is recorded. */
export const orderForm = z.object({
	location: oneLine(1_000),
	authority: oneLine(200),
	text: longText(4_000).refine((text) => !isBlank(text), { error: "errors:field.empty" }),
	reason: reasonCode,
});
