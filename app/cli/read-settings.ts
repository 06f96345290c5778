import { type Env, readEnv } from "~/platform/env.server";
import { Refusal } from "./refusal";

/** The environment's settings; a wrong one is the operator's to correct, and no bug. */
export function readSettings(): Env {
	try {
		return readEnv();
	} catch (error) {
		throw new Refusal(inOneLine((error as Error).message));
	}
}

const inOneLine = (text: string) => text.replace(/:\n\s*/, ": ").replace(/\n\s*/g, "; ");
