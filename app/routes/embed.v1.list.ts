import { answerEmbed } from "~/embed/answer-embed.server";
import { listThreadsEndpoint } from "~/embed/endpoints/list-threads.server";

export const loader = answerEmbed(listThreadsEndpoint);
export const action = loader;
