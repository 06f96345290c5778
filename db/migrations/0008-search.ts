import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

const TABLES = `
-- Derived from the other tables, for finding only: what may be shown is asked of those tables with every search.
create table search_document (
	brand_id bigint not null references brand on delete cascade,
	kind text not null check (kind in ('post', 'member', 'tag')),
	ref_id bigint not null,
	thread_id bigint,
	category_id bigint,
	author_id bigint,
	thread_kind text,
	-- The first post of a thread carries the thread's title and tags.
	opening boolean not null default false,
	language text not null check (language in ('en', 'ru', 'hu')),
	likes integer not null default 0,
	created_at timestamptz(3) not null,
	-- Title or names without case and accents.
	name text,
	stems tsvector not null,
	primary key (brand_id, kind, ref_id)
);
create index search_document_newest on search_document (brand_id, created_at desc, ref_id desc) where kind = 'post';
comment on index search_document_newest is 'where to begin and to end looking through words that are in very many posts';

-- Which words are in how many posts: how they are looked for depends on it.
alter table search_document alter column stems set statistics 300;

-- Words of titles, tags and names: what misspelt words are compared with.
create table search_word (
	brand_id bigint not null references brand on delete cascade,
	word text not null,
	primary key (brand_id, word)
);

-- Without the brand: it is in the labels by which common words are looked for, and rare ones are few.
create index search_document_stems on search_document using gin (stems) where kind = 'post';
comment on index search_document_stems is 'words of posts, with labels that say where a post stands';
create index search_document_opening on search_document using gin (stems) where opening;
comment on index search_document_opening is 'words of threads: their titles, tags and first posts';
create index search_document_names on search_document using gin (stems) where kind <> 'post';
comment on index search_document_names is 'words of the names of members and tags';

create sequence search_outbox_seq;
-- What changed and is not in search_document yet: a reference, never the change itself.
create table search_outbox (
	brand_id bigint not null references brand on delete cascade,
	entity_type text not null check (entity_type in ('post', 'thread', 'member', 'tag')),
	entity_id bigint not null,
	seq bigint not null default nextval('search_outbox_seq'),
	attempts integer not null default 0,
	next_attempt_at timestamptz(3) not null default now(),
	queued_at timestamptz(3) not null default now(),
	problem text,
	primary key (brand_id, entity_type, entity_id)
);
create index search_outbox_due on search_outbox (brand_id, next_attempt_at);
comment on index search_outbox_due is 'the next batch';
create index search_outbox_age on search_outbox (brand_id, queued_at);
comment on index search_outbox_age is 'how far searching lags behind, in /readyz';
`;

/** Trusted since Postgres 13: the owner of a database may make it. Where not, slips of the keyboard are not forgiven. */
const EXTENSIONS = `
do $$
begin
	create extension if not exists pg_trgm;
exception when others then raise notice 'pg_trgm is not available: %', sqlerrm;
end $$;
do $$
begin
	if exists (select from pg_extension where extname = 'pg_trgm') then
		create index search_word_close on search_word using gin (word gin_trgm_ops);
		comment on index search_word_close is 'words that look like what was typed';
	end if;
end $$;
`;

const plainWords = (language: string, stopWords: string) => `
create text search dictionary search_words_${language} (template = pg_catalog.simple, stopwords = ${stopWords});
create text search configuration search_words_${language} (copy = pg_catalog.simple);
alter text search configuration search_words_${language} alter mapping replace pg_catalog.simple with search_words_${language};
`;

/** Hungarian stems need the accents, and what is stored has none. */
const FOLD_HUNGARIAN = (stems: string) => `translate((${stems})::text, 'áéíóöőúüű', 'aeiooouuu')`;

/**
 * Words as they stand, and their stems, at the same places: the text forms of several vectors over one text, read as
 * one vector. "folded" is the text without case and accents, "written" the text without case.
 */
const FUNCTIONS = `
create function search_stems(language text, folded text, written text) returns tsvector
language sql immutable parallel safe as $$
	select (case language
		when 'ru' then to_tsvector('public.search_words_ru', folded)::text || ' ' || to_tsvector('pg_catalog.russian', folded)::text
		when 'hu' then ${FOLD_HUNGARIAN("to_tsvector('public.search_words_hu', written)")}
			|| ' ' || ${FOLD_HUNGARIAN("to_tsvector('pg_catalog.hungarian', written)")}
			|| ' ' || to_tsvector('pg_catalog.hungarian', folded)::text
		else to_tsvector('public.search_words_en', folded)::text || ' ' || to_tsvector('pg_catalog.english', folded)::text
			|| case when folded ~ '[а-я]' then ' ' || to_tsvector('pg_catalog.russian', folded)::text else '' end
	end)::tsvector
$$;
create function search_vector(language text, name text, written_name text, tags text, body text, written_body text) returns tsvector
language sql immutable parallel safe as $$
	select setweight((to_tsvector('pg_catalog.simple', name)::text || ' ' || search_stems(language, name, written_name)::text)::tsvector, 'A')
		|| setweight(to_tsvector('pg_catalog.simple', tags), 'B')
		|| setweight(search_stems(language, body, written_body), 'C')
$$;
-- The same word as it may stand in a text of any language. Each form once: Postgres would take two for twice as frequent.
create function search_term(folded text, written text) returns tsquery
language sql immutable parallel safe as $$
	select coalesce(string_agg(distinct '(' || query || ')', ' | '), '')::tsquery
	from unnest(array[
		phraseto_tsquery('pg_catalog.simple', folded)::text,
		phraseto_tsquery('pg_catalog.russian', folded)::text,
		phraseto_tsquery('pg_catalog.english', folded)::text,
		${FOLD_HUNGARIAN("phraseto_tsquery('pg_catalog.hungarian', written)")},
		phraseto_tsquery('pg_catalog.hungarian', folded)::text
	]) query
	where query <> ''
$$;
create function search_is_stop_word(folded text, written text) returns boolean
language sql immutable parallel safe as $$
	select to_tsvector('pg_catalog.russian', folded) = '' or to_tsvector('pg_catalog.english', folded) = ''
		or to_tsvector('pg_catalog.hungarian', written) = ''
$$;
`;

/** What was written before there was anything to search in is put there by the first run of the timer. */
const EARLIER = `
insert into search_outbox (brand_id, entity_type, entity_id)
select brand_id, 'post', id from post
union all select brand_id, 'member', id from member
union all select brand_id, 'tag', id from tag;
`;

/** Searching in Postgres: documents with stems, and what waits to get into them. */
export const search: Migration = {
	async up(db: Kysely<unknown>) {
		const words = [
			plainWords("en", "english"),
			plainWords("ru", "russian"),
			plainWords("hu", "hungarian"),
		].join("");
		await sql.raw(TABLES + EXTENSIONS + words + FUNCTIONS + EARLIER).execute(db);
	},
};
