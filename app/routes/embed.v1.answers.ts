import { answerEmbed } from "~/embed/answer-embed.server";
import { answersEndpoint } from "~/embed/endpoints/answers.server";

export const loader = answerEmbed(answersEndpoint);
export const action = loader;
