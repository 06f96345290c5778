export const VEST = "standing.vest";
/** The whole brand, from its content. */
export const COUNT_ANEW = "standing.count-anew";
/** What is in the books, by rules that changed. */
export const RECKON_AGAIN = "standing.reckon-again";
/** One badge, to everybody who earned it already. */
export const BACK_FILL = "standing.back-fill";
/** Levels of everybody who may gain or lose one. */
export const LEVELS = "standing.levels";
/** Badges for days visited, to those who were here. */
export const VISITORS = "standing.visitors";
/** What an owner tries out, where it takes longer than a page waits. */
export const TRIAL = "standing.trial";
/** Members who give to each other far more than to others. */
export const FIND_RINGS = "standing.find-rings";
export const ANNIVERSARIES = "standing.anniversaries";
