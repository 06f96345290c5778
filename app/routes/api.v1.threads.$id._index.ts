import { answerWith } from "~/api/answer-with.server";
import { getThreadEndpoint } from "~/api/endpoints/get-thread.server";

export const loader = answerWith(getThreadEndpoint);
export const action = loader;
