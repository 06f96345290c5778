import { deciding, endingTerm, inviting, renewing, resuming } from "~/features/ambassadors/contract";
import {
	decideApplication,
	endTerm,
	inviteAmbassador,
	renewAll,
	renewTerm,
	resumeTerm,
} from "~/features/ambassadors/index.server";
import type { Fields } from "~/http/action-of.server";
import type { Context } from "~/platform/context";
import { parseInput } from "~/platform/parse-input";

/** What a manager decides; tells what to say on the page afterwards. */
export async function actOnManaging(ctx: Context, fields: Fields): Promise<string> {
	if (fields.intent === "renew-all") return `renewed=${await renewAll(ctx)}`;
	if (fields.intent === "renew") await renewTerm(ctx, parseInput(renewing, fields));
	else if (fields.intent === "invite") await inviteAmbassador(ctx, parseInput(inviting, fields));
	else if (fields.intent === "end") await endTerm(ctx, parseInput(endingTerm, fields));
	else if (fields.intent === "resume") await resumeTerm(ctx, parseInput(resuming, fields));
	else await decideApplication(ctx, parseInput(deciding, fields));
	return "saved";
}
