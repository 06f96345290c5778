import { answerWith } from "~/api/answer-with.server";
import { getMemberEndpoint } from "~/api/endpoints/get-member.server";

export const loader = answerWith(getMemberEndpoint);
export const action = loader;
