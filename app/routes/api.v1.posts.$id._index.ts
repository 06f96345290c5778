import { answerWith } from "~/api/answer-with.server";
import { deletePostEndpoint } from "~/api/endpoints/delete-post.server";
import { editPostEndpoint } from "~/api/endpoints/edit-post.server";
import { getPostEndpoint } from "~/api/endpoints/get-post.server";

export const loader = answerWith(getPostEndpoint, editPostEndpoint, deletePostEndpoint);
export const action = loader;
