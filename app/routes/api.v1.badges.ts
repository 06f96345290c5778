import { answerWith } from "~/api/answer-with.server";
import { listBadgesEndpoint } from "~/api/endpoints/list-badges.server";

export const loader = answerWith(listBadgesEndpoint);
export const action = loader;
