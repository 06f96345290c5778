import { acceptingAgreement, applying, preferring } from "~/features/ambassadors/contract";
import {
	acceptAgreement,
	applyForTier,
	leaveProgramme,
	preferAsAmbassador,
	withdrawApplication,
} from "~/features/ambassadors/index.server";
import type { Fields } from "~/http/action-of.server";
import type { Context } from "~/platform/context";
import { parseInput } from "~/platform/parse-input";

/** What members do on the page of the programme. */
export function actOnProgramme(ctx: Context, fields: Fields): Promise<void> {
	switch (fields.intent) {
		case "accept":
			return acceptAgreement(ctx, parseInput(acceptingAgreement, fields).version);
		case "leave":
			return leaveProgramme(ctx);
		case "withdraw":
			return withdrawApplication(ctx);
		case "prefer":
			return preferAsAmbassador(ctx, parseInput(preferring, fields));
		default:
			return applyForTier(ctx, parseInput(applying, fields));
	}
}
