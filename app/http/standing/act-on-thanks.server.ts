import { choosePersonOfTheWeek, giveThanks, takeThanksBack } from "~/features/standing/index.server";
import { choosingPerson, thanking } from "~/features/standing/thanks/contract";
import type { Fields } from "~/http/action-of.server";
import type { Context } from "~/platform/context";
import { parseInput } from "~/platform/parse-input";
import { id } from "~/platform/text";

/** Thank somebody, name the person of the week, or take thanks back. */
export async function actOnThanks(ctx: Context, fields: Fields): Promise<void> {
	if (fields.intent === "person") await choosePersonOfTheWeek(ctx, parseInput(choosingPerson, fields));
	else if (fields.intent === "take-back") await takeThanksBack(ctx, parseInput(id, fields.id));
	else await giveThanks(ctx, parseInput(thanking, fields));
}
