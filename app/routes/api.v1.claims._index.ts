import { answerWith } from "~/api/answer-with.server";
import { listClaimsEndpoint } from "~/api/endpoints/list-claims.server";

export const loader = answerWith(listClaimsEndpoint);
export const action = loader;
