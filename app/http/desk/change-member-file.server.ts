import { noteInput } from "~/features/moderation/contract";
import { writeNote } from "~/features/moderation/index.server";
import { preModeration } from "~/features/rules/contract";
import { preModerateMember, releaseMember } from "~/features/rules/index.server";
import { giveLevel, unlockLevel } from "~/features/standing/index.server";
import { levelGift, levelUnlocking } from "~/features/standing/levels/contract";
import type { Context } from "~/platform/context";
import { parseInput } from "~/platform/parse-input";
import type { Fields } from "../action-of.server";

/** What staff do in a member's file: have the posts looked at first, stop that, give a level, take it back, or write a note. */
export async function changeMemberFile(ctx: Context, memberId: number, fields: Fields) {
	switch (fields.intent) {
		case "pre-moderate":
			return preModerateMember(ctx, parseInput(preModeration, { ...fields, memberId }));
		case "give-level": {
			const { level, levelReason } = parseInput(levelGift, fields);
			return giveLevel(ctx, memberId, { level, reason: levelReason });
		}
		case "unlock-level":
			return unlockLevel(ctx, memberId, parseInput(levelUnlocking, fields).levelReason);
		case "release":
			return releaseMember(ctx, memberId);
		default:
			return writeNote(ctx, { memberId }, parseInput(noteInput, fields).text);
	}
}
