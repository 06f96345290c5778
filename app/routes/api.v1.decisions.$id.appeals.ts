import { answerWith } from "~/api/answer-with.server";
import { appealDecisionEndpoint } from "~/api/endpoints/appeal-decision.server";

export const loader = answerWith(appealDecisionEndpoint);
export const action = loader;
