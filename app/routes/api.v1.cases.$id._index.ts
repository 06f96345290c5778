import { answerWith } from "~/api/answer-with.server";
import { getCaseEndpoint } from "~/api/endpoints/get-case.server";

export const loader = answerWith(getCaseEndpoint);
export const action = loader;
