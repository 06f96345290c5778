import type { Database } from "@db/connect";

export interface Picked {
	/** Addresses of all threads. */
	paths: string[];
	/** Addresses of those whose first page is full. */
	fullPaths: string[];
	/** A thread whose first page is full; nobody writes into it. */
	hot: { id: number; path: string };
	/** Threads that replies go to. */
	replyTo: number[];
	/** Posts on the first page of a thread, on average. */
	meanPosts: number;
}

const FULL_PAGE = 20;

/** What the cases ask for. */
export async function pickThreads(db: Database, brandId: number): Promise<Picked> {
	const threads = await db
		.selectFrom("thread")
		.leftJoin("threadLock", (join) =>
			join.onRef("threadLock.brandId", "=", "thread.brandId").onRef("threadLock.threadId", "=", "thread.id"),
		)
		.select(["id", "slug", "kind", "lastNumber", "lockedAt"])
		.where("thread.brandId", "=", brandId)
		.where("visibility", "=", "published")
		.orderBy("id")
		.execute();
	const hot = threads.find((one) => one.kind === "discussion" && one.lastNumber > FULL_PAGE && !one.lockedAt);
	if (!hot) throw new Error("No thread of the loaded forum fills a page.");
	const pathOf = ({ id, slug }: { id: number; slug: string }) => `/t/${id}/${slug}`;
	return {
		paths: threads.map(pathOf),
		fullPaths: threads.filter(({ lastNumber }) => lastNumber >= FULL_PAGE).map(pathOf),
		hot: { id: hot.id, path: pathOf(hot) },
		replyTo: threads.filter(({ id, lockedAt }) => id !== hot.id && !lockedAt).map(({ id }) => id),
		meanPosts:
			threads.reduce((sum, { lastNumber }) => sum + Math.min(FULL_PAGE, lastNumber), 0) / threads.length,
	};
}
