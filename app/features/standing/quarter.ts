/** How far back a changed rule can be tried out and applied. */
export const QUARTER_DAYS = 90;
