import { erasing } from "~/features/members/contract";
import { eraseMember, wrongHandle } from "~/features/members/index.server";
import type { Context } from "~/platform/context";
import { parseInput } from "~/platform/parse-input";
import type { Fields } from "../action-of.server";

/** Ends a membership as a form asks: the handle has to be typed, as it stands. */
export async function eraseByForm(ctx: Context, member: { id: number; handle: string }, fields: Fields) {
	const { texts, handle } = parseInput(erasing, fields);
	if (handle !== member.handle) throw wrongHandle("errors:erasure.handle");
	await eraseMember(ctx, { memberId: member.id, texts });
}
