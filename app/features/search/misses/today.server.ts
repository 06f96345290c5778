import { sql } from "kysely";
import type { Context } from "~/platform/context";

/** The day that it is where the brand is. */
export const today = ({ now, brand }: Context) =>
	sql<string>`(${now.toISOString()}::timestamptz at time zone ${brand.timeZone})::date`;
