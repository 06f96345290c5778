import type { AnyEndpoint } from "./endpoint";
import { addReplyEndpoint } from "./endpoints/add-reply.server";
import { deletePostEndpoint } from "./endpoints/delete-post.server";
import { editPostEndpoint } from "./endpoints/edit-post.server";
import { getMemberEndpoint } from "./endpoints/get-member.server";
import { getPostEndpoint } from "./endpoints/get-post.server";
import { getThreadEndpoint } from "./endpoints/get-thread.server";
import { listCategoriesEndpoint } from "./endpoints/list-categories.server";
import { listPostsEndpoint } from "./endpoints/list-posts.server";
import { listThreadsEndpoint } from "./endpoints/list-threads.server";
import { startThreadEndpoint } from "./endpoints/start-thread.server";

/** Version 1 of the API, in the order in which the documentation tells it. */
export const endpoints: readonly AnyEndpoint[] = [
	listCategoriesEndpoint,
	listThreadsEndpoint,
	getThreadEndpoint,
	startThreadEndpoint,
	listPostsEndpoint,
	getPostEndpoint,
	addReplyEndpoint,
	editPostEndpoint,
	deletePostEndpoint,
	getMemberEndpoint,
];
