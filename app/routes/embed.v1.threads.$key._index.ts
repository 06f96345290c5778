import { answerEmbed } from "~/embed/answer-embed.server";
import { readThreadEndpoint } from "~/embed/endpoints/read-thread.server";

export const loader = answerEmbed(readThreadEndpoint);
export const action = loader;
