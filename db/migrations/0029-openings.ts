import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

const OPENINGS = `
-- First posts of search_document once more, kept by it: among all replies every one lies on another page of the table, and
-- threads are what is looked for with every letter typed.
create table search_opening (
	brand_id bigint not null references brand on delete cascade,
	ref_id bigint not null,
	thread_id bigint,
	category_id bigint,
	author_id bigint,
	thread_kind text,
	language text not null,
	likes integer not null,
	created_at timestamptz(3) not null,
	stems tsvector not null,
	primary key (brand_id, ref_id)
);
alter table search_opening alter column stems set statistics 300;

create function keep_search_opening() returns trigger language plpgsql as $$
begin
	if tg_op = 'DELETE' then
		delete from search_opening where brand_id = old.brand_id and ref_id = old.ref_id;
	elsif not new.opening then
		delete from search_opening where brand_id = new.brand_id and ref_id = new.ref_id;
	else
		insert into search_opening values (new.brand_id, new.ref_id, new.thread_id, new.category_id, new.author_id,
			new.thread_kind, new.language, new.likes, new.created_at, new.stems)
		on conflict (brand_id, ref_id) do update set
			thread_id = excluded.thread_id, category_id = excluded.category_id, author_id = excluded.author_id,
			thread_kind = excluded.thread_kind, language = excluded.language, likes = excluded.likes,
			created_at = excluded.created_at, stems = excluded.stems;
	end if;
	return null;
end $$;
create trigger search_opening_put_in after insert on search_document for each row
	when (new.opening) execute function keep_search_opening();
create trigger search_opening_changed after update on search_document for each row
	when (old.opening or new.opening) execute function keep_search_opening();
create trigger search_opening_taken_out after delete on search_document for each row
	when (old.opening) execute function keep_search_opening();

insert into search_opening
select brand_id, ref_id, thread_id, category_id, author_id, thread_kind, language, likes, created_at, stems
from search_document where opening;
create index search_opening_stems on search_opening using gin (stems) with (gin_pending_list_limit = 512);
comment on index search_opening_stems is 'words of threads: their titles, tags and first posts';
-- What is not in an index of words yet is looked through with every search: four megabytes would be, as it comes.
alter index search_document_stems set (gin_pending_list_limit = 512);
analyze search_opening;
drop index search_document_opening;
`;

export const openings: Migration = {
	async up(db: Kysely<unknown>) {
		await sql.raw(OPENINGS).execute(db);
	},
};
