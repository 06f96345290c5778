import { answerWith } from "~/api/answer-with.server";
import { takeNextCaseEndpoint } from "~/api/endpoints/take-next-case.server";

export const loader = answerWith(takeNextCaseEndpoint);
export const action = loader;
