import type { Context } from "~/platform/context";
import { isDomainError } from "~/platform/errors";
import { saveDraft } from "./save-draft.server";

interface Written {
	title?: string;
	body: string;
	bodyDocument: string;
}

/** What was refused comes back in its form, and is there as a draft for those who first go and read why. */
export async function keepRefused<Posted>(
	ctx: Context,
	place: string,
	{ title = "", body, bodyDocument }: Written,
	posting: Promise<Posted>,
): Promise<Posted> {
	try {
		return await posting;
	} catch (error) {
		if (isDomainError(error) && error.code === "invalid")
			await saveDraft(ctx, { place, title, body, bodyDocument });
		throw error;
	}
}
