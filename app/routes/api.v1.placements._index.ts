import { answerWith } from "~/api/answer-with.server";
import { listPlacementsEndpoint } from "~/api/endpoints/list-placements.server";
import { savePlacementEndpoint } from "~/api/endpoints/save-placement.server";

export const loader = answerWith(listPlacementsEndpoint, savePlacementEndpoint);
export const action = loader;
