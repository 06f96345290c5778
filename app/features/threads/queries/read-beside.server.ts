import type { Context } from "~/platform/context";
import { hotQuery } from "~/platform/hot-query.server";
import type { OfficialAnswer, ThreadView } from "./thread-view";

/** What triggers keep beside a thread (migration 0025); a key is there where there is something to say. */
interface Beside {
	lockReason?: string;
	pinned?: true;
	accepted?: { postId: number; number: number };
	official?: true;
	tags?: ThreadView["tags"];
}

type FromBeside =
	| "locked"
	| "lockReason"
	| "pinned"
	| "acceptedPostId"
	| "acceptedNumber"
	| "official"
	| "tags";

/** A row of a thread as the statements give it. */
export type ThreadAsRead<Thread> = Omit<Thread, FromBeside> & { beside: Beside | null };

/** The same row with what stands beside it in the columns of a view: copying thirty columns costs more than filling seven. Official answers are few and long: theirs is a trip of its own. */
export async function readBeside<Row extends { id: number; beside: Beside | null }>(
	ctx: Context,
	row: Row,
): Promise<Row & Pick<ThreadView, FromBeside>> {
	const { beside } = row;
	return Object.assign(row, {
		locked: beside?.lockReason !== undefined,
		lockReason: beside?.lockReason ?? null,
		pinned: beside?.pinned ?? false,
		acceptedPostId: beside?.accepted?.postId ?? null,
		acceptedNumber: beside?.accepted?.number ?? null,
		tags: beside?.tags ?? [],
		official: beside?.official ? await findOfficialAnswer(ctx, row.id) : null,
	});
}

const FIND_OFFICIAL = `select i.status, i.body_html as "bodyHtml", to_json(i.answered_at) #>> '{}' as "answeredAt",
		m.handle, m.display_name as "displayName"
	from idea_answer i join member m on m.brand_id = i.brand_id and m.id = i.answered_by
	where i.brand_id = $1 and i.thread_id = $2`;

const findOfficialAnswer = async (ctx: Context, threadId: number): Promise<OfficialAnswer | null> =>
	(await hotQuery<OfficialAnswer>(ctx, "find-official-answer", FIND_OFFICIAL, [ctx.brand.id, threadId]))[0] ??
	null;
