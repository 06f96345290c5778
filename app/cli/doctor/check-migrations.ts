import { pendingMigrations } from "@db/migrate";
import type pg from "pg";
import { fail, ok, type Verdict } from "./finding";

export async function checkMigrations(pool: pg.Pool): Promise<Verdict> {
	const pending = await pendingMigrations(pool);
	if (pending.length === 0) return ok("all applied.");
	return fail(`not applied: ${pending.join(", ")}. Run the command migrate.`);
}
