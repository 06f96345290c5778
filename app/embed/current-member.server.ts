import type { EmbedMember } from "@folkmoot/embed-contract";
import { EmbedRefusal } from "~/features/embed/index.server";
import { loadActor } from "~/features/members/index.server";
import type { Context } from "~/platform/context";
import { memberView } from "./views/member-view";

/** The member as they are now, after something about them changed. */
export async function currentMember(ctx: Context, memberId = ctx.actor?.memberId): Promise<EmbedMember> {
	const actor = memberId ? await loadActor(ctx.db, ctx.brand.id, { memberId }, ctx.now) : null;
	if (!actor) throw new EmbedRefusal("session-expired");
	return memberView(ctx.brand, actor);
}
