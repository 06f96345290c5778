import { answerEmbed } from "~/embed/answer-embed.server";
import { reportPostEndpoint } from "~/embed/endpoints/report-post.server";

export const loader = answerEmbed(reportPostEndpoint);
export const action = loader;
