import { answerEmbed } from "~/embed/answer-embed.server";
import { countsEndpoint } from "~/embed/endpoints/counts.server";

export const loader = answerEmbed(countsEndpoint);
export const action = loader;
