import { answerWith } from "~/api/answer-with.server";
import { listMeetupsEndpoint } from "~/api/endpoints/list-meetups.server";

export const loader = answerWith(listMeetupsEndpoint);
export const action = loader;
