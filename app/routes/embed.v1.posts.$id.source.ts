import { answerEmbed } from "~/embed/answer-embed.server";
import { readSourceEndpoint } from "~/embed/endpoints/change-post.server";

export const loader = answerEmbed(readSourceEndpoint);
export const action = loader;
