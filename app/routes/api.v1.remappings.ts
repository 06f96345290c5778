import { answerWith } from "~/api/answer-with.server";
import { remapPlacementsEndpoint } from "~/api/endpoints/remap-placements.server";

export const loader = answerWith(remapPlacementsEndpoint);
export const action = loader;
