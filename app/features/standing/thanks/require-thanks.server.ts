import type { Context } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { readSetting } from "../rules/read-setting.server";

/** Where a brand wants no thanks, there is no page and no button for them. */
export async function requireThanks(ctx: Context): Promise<void> {
	if (!(await readSetting(ctx)).thanks) throw new DomainError("not-found", "errors:standing.thanks-off");
}
