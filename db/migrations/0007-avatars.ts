import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

/** Pictures of members: their own, or one that their host names and that was fetched once, so that no page asks elsewhere. */
export const avatars: Migration = {
	async up(db: Kysely<unknown>) {
		await sql`
alter table member
	add avatar_id bigint,
	-- 'own', or the hash of the address that the picture was fetched from.
	add avatar_source text,
	add foreign key (brand_id, avatar_id) references upload (brand_id, id);
create index member_avatar on member (brand_id, avatar_id) where avatar_id is not null;
comment on index member_avatar is 'whether a picture is somebody''s, before pages elsewhere get it; and the foreign key';
`.execute(db);
	},
};
