import type { Storage } from "~/platform/storage/storage.server";
import { reasonOf } from "../reason-of";
import { fail, ok, type Verdict } from "./finding";

export async function checkStorage(storage: Storage): Promise<Verdict> {
	try {
		await storage.check();
		return ok("uploads can be written.");
	} catch (error) {
		return fail(`uploads cannot be written (${reasonOf(error)}). Check owner and free space of DATA_DIR.`);
	}
}
