import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

/**
 * Searching trusts a document of which no change is noted. So a change of who may see a post is noted by the tables
 * themselves, whoever makes it.
 */
const TRIGGERS = `
create function note_for_search() returns trigger language plpgsql as $$
begin
	perform queue_for_search(new.brand_id, array[tg_argv[0]], array[new.id]);
	return null;
end $$;
create trigger post_seen_otherwise after update of visibility on post for each row
	when (old.visibility is distinct from new.visibility) execute function note_for_search('post');
create trigger thread_seen_otherwise after update of visibility, category_id on thread for each row
	when (old.visibility is distinct from new.visibility or old.category_id is distinct from new.category_id)
	execute function note_for_search('thread');
`;

export const seenOtherwise: Migration = {
	async up(db: Kysely<unknown>) {
		await sql.raw(TRIGGERS).execute(db);
	},
};
