/** SQL: whether the last who changed the visibility of the post named `post` was its author. */
export const lastChangedByAuthor = (post: string) => `coalesce((select v.changed_by = ${post}.author_id
	from post_visibility_change v where v.brand_id = ${post}.brand_id and v.post_id = ${post}.id
	order by v.id desc limit 1), false)`;

/** SQL: the same of the first post of the thread named `thread`, which is as visible as that post. */
export const firstPostLastChangedByAuthor = (thread: string) => `(select ${lastChangedByAuthor("first_post")}
	from post first_post where first_post.brand_id = ${thread}.brand_id and first_post.thread_id = ${thread}.id
	and first_post.number = 1)`;
