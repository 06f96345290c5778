import { answerEmbed } from "~/embed/answer-embed.server";
import { likePostEndpoint, unlikePostEndpoint } from "~/embed/endpoints/like-post.server";

export const loader = answerEmbed(likePostEndpoint, unlikePostEndpoint);
export const action = loader;
