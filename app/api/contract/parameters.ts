import { z } from "zod";
import { sorts } from "~/features/threads/contract";

const ID = /^[1-9]\d{0,15}$/;
const handle = z.string().regex(/^[a-z0-9][a-z0-9_.-]{1,29}$/i);

/** An id in a path. Anything that cannot be one is an address where nothing is. */
export const idInPath = z
	.string()
	.refine((text) => ID.test(text) && Number(text) <= Number.MAX_SAFE_INTEGER)
	.transform(Number)
	.meta({ type: "integer", minimum: 1, examples: [12] });

export const threadPath = z.object({ id: idInPath.describe("The thread's id.") });
export const postPath = z.object({ id: idInPath.describe("The post's id.") });
export const memberPath = z.object({
	handle: handle.meta({ description: "The member's handle.", examples: ["ines"] }),
});

export const limit = z
	.string({ error: "errors:field.text" })
	.refine((text) => /^\d{1,3}$/.test(text) && Number(text) >= 1 && Number(text) <= 100, {
		error: "errors:api.limit",
	})
	.transform(Number)
	.default(20)
	.meta({
		type: "integer",
		minimum: 1,
		maximum: 100,
		default: 20,
		description: "How many items a page has.",
	});
export const cursor = z
	.string({ error: "errors:field.text" })
	.max(300)
	.optional()
	.meta({ description: "`nextCursor` of the page before. Its form may change: keep it as it is." });

export const threadsQuery = z.strictObject({
	category: z
		.string({ error: "errors:field.text" })
		.optional()
		.meta({ description: "Only threads of the category with this slug.", examples: ["help"] }),
	sort: z.enum(sorts, { error: "errors:field.choice" }).default("latest").meta({
		description:
			"`latest`: last post first. `top`: most answered and liked first. `unanswered`: without replies, newest first.",
	}),
	limit,
	cursor,
});

const include = z
	.enum(["markdown"], { error: "errors:field.choice" })
	.optional()
	.meta({ description: "`markdown` adds the text as Markdown to each body." });
export const postsQuery = z.strictObject({ limit, cursor, include });
export const postQuery = z.strictObject({ include });
