import { answerEmbed } from "~/embed/answer-embed.server";
import { acceptRulesEndpoint } from "~/embed/endpoints/rules.server";

export const loader = answerEmbed(acceptRulesEndpoint);
export const action = loader;
