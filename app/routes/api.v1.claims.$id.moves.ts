import { answerWith } from "~/api/answer-with.server";
import { moveClaimEndpoint } from "~/api/endpoints/move-claim.server";

export const loader = answerWith(moveClaimEndpoint);
export const action = loader;
