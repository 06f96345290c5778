import { z } from "zod";
import { oneLine, wholeNumber } from "~/platform/text";
import { readers } from "./policy";

export const categoryInput = z.object({
	name: oneLine(60),
	slug: z
		.string({ error: "errors:field.text" })
		.max(60, { error: "errors:slug" })
		.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: "errors:slug" }),
	description: oneLine(300, 0).default(""),
	hue: wholeNumber(0, 359),
	position: wholeNumber(0, 10_000).default(0),
	readableBy: z.enum(readers, { error: "errors:field.choice" }),
	postableBy: z.enum(["members", "staff"], { error: "errors:field.choice" }),
	/** Every post waits for a moderator. */
	preModerated: z
		.enum(["on", ""])
		.optional()
		.transform((value) => value === "on"),
	archived: z
		.enum(["on", ""])
		.optional()
		.transform((value) => value === "on"),
});
