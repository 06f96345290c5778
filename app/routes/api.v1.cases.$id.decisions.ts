import { answerWith } from "~/api/answer-with.server";
import { decideCaseEndpoint } from "~/api/endpoints/decide-case.server";

export const loader = answerWith(decideCaseEndpoint);
export const action = loader;
