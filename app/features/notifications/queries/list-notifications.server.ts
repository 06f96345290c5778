import { sql } from "kysely";
import { z } from "zod";
import { restricting } from "~/features/moderation/contract";
import type { Context } from "~/platform/context";
import { decodeCursor, type Page, toPage } from "~/platform/keyset";
import { ambassadorKinds, type NotificationKind } from "../contract";
import { programmeWords } from "../programme-words";

export interface NotificationRow {
	id: number;
	kind: NotificationKind;
	/** Where it leads. */
	path: string;
	/** Null where the member may not read the thread (any more). */
	threadTitle: string | null;
	/** Null for the moderators of the brand: who of them it was is not told. */
	actor: { handle: string; name: string } | null;
	/** What became of a report or an appeal. */
	outcome: "upheld" | "dismissed" | "overturned" | null;
	/** What was earned; its name by language, empty for a built-in one. */
	badge: { slug: string; name: Partial<Record<string, string>> } | null;
	/** The level that was reached. */
	level: number | null;
	/** Of the ambassador programme: what happened, and to which mission. */
	programme: { word: ReturnType<typeof programmeWords>; title: string | null } | null;
	createdAt: Date;
	readAt: Date | null;
}

interface Told {
	id: number;
	kind: NotificationKind;
	threadId: number | null;
	slug: string | null;
	postId: number | null;
	path: string | null;
	threadTitle: string | null;
	actorHandle: string | null;
	actorName: string | null;
	/** As the event said it. */
	outcome: string | null;
	badge: NotificationRow["badge"];
	level: number | null;
	programme: { outcome: string | null; title: string | null } | null;
	createdAt: Date;
	readAt: Date | null;
}

const LIMIT = 30;

/**
 * What the member was told, newest first. What has been hidden since is left out, except where it was told with a path
 * of its own: a decision about a post stays when the post goes.
 */
export async function listNotifications(ctx: Context, cursor: string | null): Promise<Page<NotificationRow>> {
	const [before] = decodeCursor(cursor, z.tuple([z.number().int().positive()])) ?? [Number.MAX_SAFE_INTEGER];
	const { rows } = await sql<Told>`
		select n.id, n.kind, n.thread_id, t.slug, n.post_id, n.path, n.created_at, n.read_at,
			case when t.visibility = 'published' or t.author_id = n.member_id then t.title end as thread_title,
			actor.handle as actor_handle, actor.display_name as actor_name, e.facts ->> 'outcome' as outcome,
			case when n.kind = 'badge-earned' then e.facts end as badge,
			case when n.kind = 'level-gained' then (e.facts ->> 'to')::int end as level,
			case when n.kind = any(${ambassadorKinds}::text[]) then json_build_object('outcome', e.facts -> 'outcome', 'title', e.facts -> 'title') end as programme
		from notification n
		left join thread t on t.brand_id = n.brand_id and t.id = n.thread_id
		left join member actor on actor.brand_id = n.brand_id and actor.id = n.actor_id
		left join post p on p.brand_id = n.brand_id and p.id = n.post_id
		left join event e on e.brand_id = n.brand_id and e.id = n.event_id
			and (n.kind in ('report-outcome', 'appeal-outcome', 'badge-earned', 'level-gained') or n.kind = any(${ambassadorKinds}::text[]))
		where n.brand_id = ${ctx.brand.id} and n.member_id = ${ctx.actor?.memberId ?? 0} and n.id < ${before}
			and (${ctx.brand.flairs !== null} or n.kind <> all(${ambassadorKinds}::text[]))
			and (n.path is not null or (t.visibility = 'published' and (n.post_id is null or p.visibility = 'published')))
		order by n.id desc limit ${LIMIT + 1}
	`.execute(ctx.db);
	return toPage(rows.map(toRow), LIMIT, ({ id }) => [id]);
}

const toRow = (told: Told): NotificationRow => ({
	id: told.id,
	kind: told.kind,
	path: told.path ?? (told.postId ? `/p/${told.postId}` : `/t/${told.threadId}/${told.slug}`),
	threadTitle: told.threadTitle,
	actor: told.actorHandle && told.actorName ? { handle: told.actorHandle, name: told.actorName } : null,
	outcome: outcomeOf(told),
	level: told.level,
	programme: told.programme && { word: programmeWords(told.programme), title: told.programme.title },
	badge: told.badge && { slug: told.badge.slug, name: told.badge.name },
	createdAt: told.createdAt,
	readAt: told.readAt,
});

/** A reporter hears whether something was done, and not what was done to the author. */
function outcomeOf({ kind, outcome }: Told): NotificationRow["outcome"] {
	if (kind === "appeal-outcome") return outcome === "overturned" ? "overturned" : "upheld";
	if (kind === "report-outcome")
		return (restricting as Set<string | null>).has(outcome) ? "upheld" : "dismissed";
	return null;
}
