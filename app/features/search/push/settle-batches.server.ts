import { sql } from "kysely";
import type { Task } from "meilisearch";
import type { Clients } from "../meilisearch/client.server";
import { currentIndexes } from "./current-indexes.server";
import { finishBatch, forgetBatch, releaseBatch } from "./end-batch.server";
import { noteRefused } from "./note-refused.server";
import type { CopiedRange, SentTask } from "./record-tasks.server";
import { retire } from "./retire-index.server";
import { bisect } from "./send-batch.server";
import type { Tools } from "./tools";

/** Of addresses with more numbers some proxies make nothing. */
const ASKED = 200;
/** No document is at fault: the same comes again by itself when there is room. */
const FAULTS_OF_SERVER = new Set([
	"no_space_left_on_device",
	"database_size_limit_reached",
	"too_many_open_files",
	"io_error",
]);

interface OpenBatch {
	id: number;
	tasks: SentTask[];
	aboutIndex: boolean;
	copied: CopiedRange | null;
}

/** Looks what became of everything that was sent. Returns how many batches may be open still: what failed went again. */
export async function settleBatches(tools: Tools, clients: Clients): Promise<number> {
	const { rows } = await sql<OpenBatch>`
		select id, tasks, about_index, case when copy_brand_id is not null then jsonb_build_object('brandId', copy_brand_id,
			'kind', copy_kind, 'after', copy_after, 'until', copy_until) end as copied
		from search_push_batch where tasks is not null order by id
	`.execute(tools.db);
	if (rows.length === 0) return 0;
	const current = new Set((await currentIndexes(tools)).map(({ uid }) => uid));
	const known = await tasksOf(
		clients,
		rows.flatMap(({ tasks }) => tasks.map(({ task }) => task)),
	);
	let open = 0;
	for (const batch of rows) {
		// What an index that is given up was asked does not matter any more.
		const sent = batch.tasks.filter(({ index }) => current.has(index));
		const tasks = sent.map(({ task }) => known.get(task));
		const isOpen = tasks.some((task) => task?.status === "enqueued" || task?.status === "processing");
		if (isOpen || (await settle(tools, clients, batch, tasks)) === "again") open += 1;
	}
	return open;
}

async function settle(
	tools: Tools,
	clients: Clients,
	batch: OpenBatch,
	tasks: (Task | undefined)[],
): Promise<"done" | "again"> {
	if (tasks.every((task) => task?.status === "succeeded")) {
		await finishBatch(tools, batch.id);
		return "done";
	}
	const failed = tasks.find((task) => task?.status === "failed");
	const { code = "", message = "a task was cancelled or is not known to the server" } = failed?.error ?? {};
	const problem = `${code ? `${code}: ` : ""}${message}`;
	if (failed?.indexUid && (code === "index_not_found" || batch.aboutIndex)) {
		await retire(tools, failed.indexUid, problem);
		await releaseBatch(tools, batch.id, { atOnce: true });
	} else if (batch.copied) {
		await noteRefused(tools, batch.copied);
		await forgetBatch(tools, batch.id);
	} else if (!failed || FAULTS_OF_SERVER.has(code)) {
		tools.services.log.warn({ problem }, "the search server did not do what it was asked");
		await releaseBatch(tools, batch.id);
	} else await bisect(tools, clients, batch.id, problem);
	return "again";
}

async function tasksOf({ write }: Clients, uids: number[]): Promise<Map<number, Task>> {
	const known = new Map<number, Task>();
	for (let from = 0; from < uids.length; from += ASKED) {
		const asked = uids.slice(from, from + ASKED);
		const { results } = await write.tasks.getTasks({ uids: asked, limit: asked.length });
		for (const task of results) known.set(task.uid, task);
	}
	return known;
}
