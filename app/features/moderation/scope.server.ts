import { sql } from "kysely";
import type { Actor } from "~/platform/identity";

/** The cases `c` that a moderator may see, inside the question: nothing is filtered afterwards. */
export const inScope = (actor: Actor) =>
	actor.moderates === null
		? sql<boolean>`true`
		: sql<boolean>`c.category_id = any(${[...actor.moderates]}::bigint[])`;
