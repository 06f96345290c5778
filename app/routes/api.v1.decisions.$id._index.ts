import { answerWith } from "~/api/answer-with.server";
import { undoDecisionEndpoint } from "~/api/endpoints/undo-decision.server";

export const loader = answerWith(undoDecisionEndpoint);
export const action = loader;
