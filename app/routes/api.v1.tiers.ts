import { answerWith } from "~/api/answer-with.server";
import { listTiersEndpoint } from "~/api/endpoints/list-tiers.server";

export const loader = answerWith(listTiersEndpoint);
export const action = loader;
