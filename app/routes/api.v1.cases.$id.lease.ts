import { answerWith } from "~/api/answer-with.server";
import { leaseCaseEndpoint } from "~/api/endpoints/lease-case.server";
import { releaseCaseEndpoint } from "~/api/endpoints/release-case.server";

export const loader = answerWith(leaseCaseEndpoint, releaseCaseEndpoint);
export const action = loader;
