import { answerWith } from "~/api/answer-with.server";
import { listThreadsEndpoint } from "~/api/endpoints/list-threads.server";
import { startThreadEndpoint } from "~/api/endpoints/start-thread.server";

export const loader = answerWith(listThreadsEndpoint, startThreadEndpoint);
export const action = loader;
