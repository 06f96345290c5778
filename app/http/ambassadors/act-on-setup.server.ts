import {
	agreementForm,
	loungeForm,
	programmeForm,
	switchingProgramme,
} from "~/features/ambassadors/contract";
import {
	makeLounge,
	publishAgreement,
	saveProgramme,
	switchProgramme,
} from "~/features/ambassadors/index.server";
import type { Fields } from "~/http/action-of.server";
import type { Context } from "~/platform/context";
import { parseInput } from "~/platform/parse-input";

/** What the owner's buttons do. */
export async function actOnSetup(ctx: Context, fields: Fields): Promise<void> {
	if (fields.intent === "switch") await switchProgramme(ctx, parseInput(switchingProgramme, fields).enabled);
	else if (fields.intent === "agreement") await publishAgreement(ctx, parseInput(agreementForm, fields));
	else if (fields.intent === "lounge") await makeLounge(ctx, parseInput(loungeForm, fields).tier);
	else await saveProgramme(ctx, parseInput(programmeForm, fields));
}
