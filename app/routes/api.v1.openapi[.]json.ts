import { answerWith } from "~/api/answer-with.server";
import { openApiEndpoint } from "~/api/open-api/open-api-endpoint.server";

export const loader = answerWith(openApiEndpoint);
export const action = loader;
