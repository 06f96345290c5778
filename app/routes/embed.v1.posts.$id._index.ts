import { answerEmbed } from "~/embed/answer-embed.server";
import { deletePostEndpoint, editPostEndpoint } from "~/embed/endpoints/change-post.server";

export const loader = answerEmbed(editPostEndpoint, deletePostEndpoint);
export const action = loader;
