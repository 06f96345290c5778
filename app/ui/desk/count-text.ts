/** Counting stops at a thousand: beyond it a number tells a moderator nothing more. */
const MOST = 1_000;

export const countText = (count: number) => (count >= MOST ? `${MOST - 1}+` : String(count));
