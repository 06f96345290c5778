import { answerWith } from "~/api/answer-with.server";
import { getMemberStandingEndpoint } from "~/api/endpoints/get-member-standing.server";

export const loader = answerWith(getMemberStandingEndpoint);
export const action = loader;
