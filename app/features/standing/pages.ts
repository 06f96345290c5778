/** Page tag of everything that shows somebody's points. */
export const standingPages = (brandId: number) => `standing:${brandId}`;
