import { answerEmbed } from "~/embed/answer-embed.server";
import { beginAttemptEndpoint } from "~/embed/endpoints/sign-in-attempts.server";

export const loader = answerEmbed(beginAttemptEndpoint);
export const action = loader;
