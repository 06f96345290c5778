import { answerEmbed } from "~/embed/answer-embed.server";
import { redeemAttemptEndpoint } from "~/embed/endpoints/sign-in-attempts.server";

export const loader = answerEmbed(redeemAttemptEndpoint);
export const action = loader;
