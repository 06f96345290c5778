import { answerWith } from "~/api/answer-with.server";
import { addReplyEndpoint } from "~/api/endpoints/add-reply.server";
import { listPostsEndpoint } from "~/api/endpoints/list-posts.server";

export const loader = answerWith(listPostsEndpoint, addReplyEndpoint);
export const action = loader;
