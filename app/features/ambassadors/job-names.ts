/** Reminds, begins graces, ends terms. */
export const ADVANCE = "ambassadors.advance";
