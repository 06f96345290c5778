import type pg from "pg";
import type { Actor } from "~/platform/identity";
import { actorColumns } from "./actor-columns";

const READ = `
	select s.account_id as "accountId", s.brand_id as "brandId", s.expires_at as "expiresAt",
		${actorColumns("now()")}
	from account_session s
	left join member m on m.brand_id = s.brand_id and m.account_id = s.account_id
	where s.id_hash = $1`;

type Row = { accountId: string; brandId: number; expiresAt: Date } & {
	[Key in keyof Actor]: Actor[Key] | null;
};

/** Session and member in one question: it is asked on every signed-in page. */
export async function readSessionOwner(pool: pg.Pool, idHash: string) {
	const { rows } = await pool.query<Row>({ name: "read-session-owner", text: READ, values: [idHash] });
	const row = rows[0];
	if (!row) return null;
	const { accountId, brandId, expiresAt, ...actor } = row;
	return {
		accountId,
		brandId,
		expiresAt,
		actor: actor.memberId === null ? null : ({ ...actor, accountId } as Actor),
	};
}
