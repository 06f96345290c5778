import type pg from "pg";

/**
 * The role that servers, workers and commands act as once they are connected. It owns nothing, so that what the audit log
 * says cannot be changed by the application, nor by whoever makes it run a statement of theirs.
 */
export const APPLICATION_ROLE = "folkmoot_app";

const MAKE = `
do $$ begin
	create role ${APPLICATION_ROLE} nologin;
exception
	when duplicate_object or unique_violation then null;
end $$`;

/** Everything but owning; the audit log is read and added to. The queue's tables let nobody in without a policy. */
const GRANT = `
grant usage on schema public, graphile_worker to ${APPLICATION_ROLE};
grant select, insert, update, delete on all tables in schema public, graphile_worker to ${APPLICATION_ROLE};
grant usage, select, update on all sequences in schema public, graphile_worker to ${APPLICATION_ROLE};
grant execute on all functions in schema public, graphile_worker to ${APPLICATION_ROLE};
revoke update, delete, truncate on audit_entry from ${APPLICATION_ROLE};
do $$
declare hidden regclass;
begin
	-- From Postgres 17 on statistics can be taken by others than owners: after a load that is what keeps queries fast.
	if current_setting('server_version_num')::int >= 170000 then
		execute 'grant maintain on all tables in schema public to ${APPLICATION_ROLE}';
	end if;
	for hidden in select c.oid::regclass from pg_class c
		where c.relnamespace = 'graphile_worker'::regnamespace and c.relrowsecurity
			and not exists (select 1 from pg_policy p where p.polrelid = c.oid and p.polname = '${APPLICATION_ROLE}')
	loop
		execute format('create policy ${APPLICATION_ROLE} on %s to ${APPLICATION_ROLE} using (true) with check (true)', hidden);
	end loop;
end $$`;

const NOT_ALLOWED = "42501";

/**
 * Makes the role and gives it its rights; after every migration. False where the database's user may not make roles: the
 * operator does it then, see docs/operating.md, and until then a trigger alone guards the audit log.
 */
export async function grantApplicationRole(pool: pg.Pool): Promise<boolean> {
	try {
		if (!(await canActAs(pool))) await pool.query(`${MAKE}; grant ${APPLICATION_ROLE} to current_user`);
	} catch (error) {
		if ((error as { code?: string }).code !== NOT_ALLOWED) throw error;
		return false;
	}
	// In one transaction: a second process waits, and finds everything done.
	await pool.query(`begin; select pg_advisory_xact_lock(7401); ${GRANT}; commit`);
	return true;
}

/** Whether a connection may take the role on. */
export async function canActAs(pool: pg.Pool): Promise<boolean> {
	const { rows } = await pool.query<{ can: boolean }>(
		"select exists (select 1 from pg_roles where rolname = $1 and pg_has_role(current_user, oid, 'member')) as can",
		[APPLICATION_ROLE],
	);
	return rows[0]?.can ?? false;
}
