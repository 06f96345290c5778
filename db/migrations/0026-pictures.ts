import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

const PICTURES = `
-- True for logos, avatars and badges: everybody gets them. Pictures of posts are as visible as the posts.
alter table upload add column open boolean not null default true;
alter table upload alter column open drop default;

-- Who brought a picture for posts, and so may put it into theirs. The same picture may come from several.
create table member_upload (
	brand_id bigint not null,
	member_id bigint not null,
	upload_id bigint not null,
	uploaded_at timestamptz(3) not null,
	primary key (brand_id, member_id, upload_id),
	foreign key (brand_id, member_id) references member (brand_id, id) on delete cascade,
	foreign key (brand_id, upload_id) references upload (brand_id, id)
);
create index member_upload_upload on member_upload (brand_id, upload_id);
comment on index member_upload_upload is 'whether anybody still has a picture, before it goes; and the foreign key';
create index member_upload_age on member_upload (uploaded_at);
comment on index member_upload_age is 'what was brought long ago and may never have been used';

-- What a post shows, or showed before it was edited.
create table post_upload (
	brand_id bigint not null,
	post_id bigint not null,
	upload_id bigint not null,
	primary key (brand_id, post_id, upload_id),
	foreign key (brand_id, post_id) references post (brand_id, id) on delete cascade,
	foreign key (brand_id, upload_id) references upload (brand_id, id)
);
create index post_upload_upload on post_upload (brand_id, upload_id);
comment on index post_upload_upload is 'the posts that decide who sees a picture; and the foreign key';
`;

/** Pictures in posts. */
export const pictures: Migration = {
	async up(db: Kysely<unknown>) {
		await sql.raw(PICTURES).execute(db);
	},
};
