import { answerWith } from "~/api/answer-with.server";
import { listCategoriesEndpoint } from "~/api/endpoints/list-categories.server";

export const loader = answerWith(listCategoriesEndpoint);
export const action = loader;
