import { APPLICATION_ROLE } from "@db/application-role";
import type pg from "pg";
import { ok, type Verdict, warn } from "./finding";

/** Whether the application is kept from changing what the audit log says. */
export async function checkAuditLog(pool: pg.Pool): Promise<Verdict> {
	const { rows } = await pool.query<{ role: string }>("select current_user as role");
	if (rows[0]?.role === APPLICATION_ROLE) return ok("append-only for the application.");
	return warn(
		`guarded by a trigger alone: the database's user could not become ${APPLICATION_ROLE}. Run the command migrate as a user that may create roles, or see docs/operating.md.`,
	);
}
