import type { TokenProblem } from "@folkmoot/embed-contract";
import type { Context } from "~/platform/context";
import { beginState } from "./begin-state.server";
import { checks } from "./checks.server";
import type { CheckName } from "./token-check";

export interface Examined {
	check: CheckName;
	/** Null where it could not be asked, because something before it is wrong. */
	passed: boolean | null;
	problem: TokenProblem | null;
}

/** Every check of a token with what is wrong, for the doctor. Nothing is used up, kept or written down. */
export async function examineToken(ctx: Context, token: string): Promise<Examined[]> {
	const state = beginState(ctx, token.trim(), null);
	const found: Examined[] = [];
	for (const { name, needs, judge } of checks) {
		if (needs && !state[needs]) {
			found.push({ check: name, passed: null, problem: null });
			continue;
		}
		const problem = await judge(state);
		found.push({ check: name, passed: problem === null, problem });
	}
	return found;
}
