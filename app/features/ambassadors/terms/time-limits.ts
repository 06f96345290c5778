/** The tier stays this long after the end of a term. */
export const GRACE_DAYS = 30;
/** From how many days before the end on a term can be renewed; the first reminder comes then, too. */
export const RENEWAL_DAYS = 60;
/** The last reminder. */
export const LAST_REMINDER_DAYS = 14;
/** An offer that nobody accepts goes after this time. */
export const OFFER_DAYS = 60;
