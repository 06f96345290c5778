import { answerEmbed } from "~/embed/answer-embed.server";
import { readRulesEndpoint } from "~/embed/endpoints/rules.server";

export const loader = answerEmbed(readRulesEndpoint);
export const action = loader;
