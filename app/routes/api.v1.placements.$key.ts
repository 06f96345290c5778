import { answerWith } from "~/api/answer-with.server";
import { removePlacementEndpoint } from "~/api/endpoints/remove-placement.server";

export const loader = answerWith(removePlacementEndpoint);
export const action = loader;
