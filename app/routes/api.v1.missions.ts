import { answerWith } from "~/api/answer-with.server";
import { listMissionsEndpoint } from "~/api/endpoints/list-missions.server";

export const loader = answerWith(listMissionsEndpoint);
export const action = loader;
