import { answerWith } from "~/api/answer-with.server";
import { listCasesEndpoint } from "~/api/endpoints/list-cases.server";

export const loader = answerWith(listCasesEndpoint);
export const action = loader;
