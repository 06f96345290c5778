import { answerWith } from "~/api/answer-with.server";
import { readTransparencyEndpoint } from "~/api/endpoints/read-transparency.server";

export const loader = answerWith(readTransparencyEndpoint);
export const action = loader;
