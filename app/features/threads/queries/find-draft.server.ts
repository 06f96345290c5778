import type { Context } from "~/platform/context";
import { writeMarkdown } from "~/platform/rich-text/write-markdown";

interface Draft {
	title: string;
	body: string;
	bodyDocument: string;
	savedAt: Date;
}

/** What the actor left unfinished in a place: `new-thread` or `thread:<id>`. */
export async function findDraft(ctx: Context, place: string): Promise<Draft | null> {
	if (!ctx.actor) return null;
	const draft = await ctx.db
		.selectFrom("draft")
		.select(["title", "body", "savedAt"])
		.where("brandId", "=", ctx.brand.id)
		.where("memberId", "=", ctx.actor.memberId)
		.where("place", "=", place)
		.executeTakeFirst();
	return draft ? { title: draft.title, savedAt: draft.savedAt, ...forForm(draft.body as DraftBody) } : null;
}

interface DraftBody {
	body: string;
	bodyDocument: string;
}

/** Where no script runs, what the editor saved is continued in Markdown. */
export function forForm({ body, bodyDocument }: DraftBody): DraftBody {
	if (body || !bodyDocument) return { body, bodyDocument };
	try {
		return { body: writeMarkdown(JSON.parse(bodyDocument)), bodyDocument };
	} catch {
		return { body, bodyDocument };
	}
}
