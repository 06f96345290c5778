/** Page tag of everything that shows somebody's points. */
export const standingPages = (brandId: number) => `standing:${brandId}`;
/** Of everything that shows somebody's level and nothing that changes with every point. */
export const levelPages = (brandId: number) => `levels:${brandId}`;
