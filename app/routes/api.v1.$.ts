import { answerWith } from "~/api/answer-with.server";

/** Addresses of the API at which there is nothing. */
export const loader = answerWith();
export const action = loader;
