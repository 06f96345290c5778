import { answerEmbed } from "~/embed/answer-embed.server";
import { startSessionEndpoint } from "~/embed/endpoints/start-session.server";

export const loader = answerEmbed(startSessionEndpoint);
export const action = loader;
