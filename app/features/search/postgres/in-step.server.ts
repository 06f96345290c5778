import { type RawBuilder, sql } from "kysely";
import type { Context } from "~/platform/context";
import { whereReadable } from "./reader.server";

/**
 * That a row `found` of documents may be shown. What changes is noted in the transaction that changes it, and a note goes
 * with the document being written anew: a document without a note says what the tables say, and only the others are asked
 * of them. Categories are compared with those that the actor reads now, whichever it is.
 */
export const inStep = (ctx: Context): RawBuilder<unknown> => sql`(
	(found.ref_id not in (${noted(ctx, "post")}) and found.thread_id not in (${noted(ctx, "thread")}))
	or exists (select from (select ${ctx.brand.id}::bigint as brand_id, found.ref_id) m ${whereReadable(ctx, "m")}))`;

const noted = ({ brand }: Context, type: "post" | "thread") =>
	sql`select entity_id from search_outbox where brand_id = ${brand.id} and entity_type = ${type}`;
