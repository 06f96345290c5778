import { type Env, readEnv } from "~/platform/env.server";
import { Refusal } from "./refusal";

/** The environment's settings; a wrong one is the operator's to correct, and no bug. */
export function readSettings(): Env {
	try {
		return readEnv();
	} catch (error) {
		throw new Refusal((error as Error).message);
	}
}
