import { answerWith } from "~/api/answer-with.server";
import { reportPostEndpoint } from "~/api/endpoints/report-post.server";

export const loader = answerWith(reportPostEndpoint);
export const action = loader;
