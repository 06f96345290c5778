import { answerEmbed } from "~/embed/answer-embed.server";
import { addPostEndpoint } from "~/embed/endpoints/add-post.server";

export const loader = answerEmbed(addPostEndpoint);
export const action = loader;
