import { answerWith } from "~/api/answer-with.server";
import { reportConversionEndpoint } from "~/api/endpoints/report-conversion.server";

export const loader = answerWith(reportConversionEndpoint);
export const action = loader;
