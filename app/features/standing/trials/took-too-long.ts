/** Postgres ended a statement because its time was up. */
export const tookTooLong = (error: unknown): boolean => (error as { code?: string }).code === "57014";
