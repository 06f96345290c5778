import { answerWith } from "~/api/answer-with.server";
import { searchEndpoint } from "~/api/endpoints/search.server";

export const loader = answerWith(searchEndpoint);
export const action = loader;
