import { hasAcceptedRules } from "~/features/rules/policy";
import type { Context } from "~/platform/context";
import { saveDraft } from "./save-draft.server";

interface Written {
	title?: string;
	body: string;
	bodyDocument: string;
}

/** Whoever is sent to new rules first finds what they wrote where they wrote it. */
export async function keepAsDraft(ctx: Context, place: string, { title = "", body, bodyDocument }: Written) {
	if (!ctx.actor || hasAcceptedRules(ctx.actor, ctx.brand)) return;
	await saveDraft(ctx, { place, title, body, bodyDocument });
}
