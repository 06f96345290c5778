import { sql } from "kysely";
import type { WriteContext } from "../context";
import { PAGES_CHANNEL } from "../pages/channel";
import type { EventKind } from "./define-event";

/**
 * Stores a fact with the change it tells of, and one queue job per subscriber, in the caller's transaction:
 * both are there after the commit, or neither is. Immediate subscribers react before it returns. Returns the event's id, the idempotency key of every reaction.
 */
export async function record<Facts extends object>(
	tx: WriteContext,
	event: EventKind<Facts>,
	facts: Facts,
): Promise<number> {
	const subscribers = tx.services.subscriptions.byEvent.get(event.name) ?? [];
	const pages = event.pages(tx.brand.id, facts);
	for (const page of pages) tx.changedPages.add(page);
	const { rows } = await sql<{ id: number }>`
		with fact as (
			insert into event (brand_id, name, actor_id, facts, occurred_at)
			values (${tx.brand.id}, ${event.name}, ${tx.actor?.memberId ?? null}, ${JSON.stringify(facts)}::jsonb, ${tx.now})
			returning id
		), jobs as materialized (
			select graphile_worker.add_job(subscriber, json_build_object('brandId', ${tx.brand.id}::bigint, 'eventId', fact.id))
			from fact, unnest(${subscribers}::text[]) subscriber
		), told as materialized (
			select pg_notify(${PAGES_CHANNEL}, page) from unnest(${pages}::text[]) page
		)
		select fact.id, (select count(*) from jobs), (select count(*) from told) from fact
	`.execute(tx.db);
	const { id } = rows[0] as { id: number };
	for (const { react } of tx.services.subscriptions.immediateByEvent.get(event.name) ?? [])
		await react(tx, facts as never, id);
	return id;
}
