import { answerWith } from "~/api/answer-with.server";
import { markAttendancesEndpoint } from "~/api/endpoints/mark-attendances.server";

export const loader = answerWith(markAttendancesEndpoint);
export const action = loader;
