import type { Context } from "~/platform/context";

export interface Task {
	missionId: number;
	title: string;
	memberId: number;
	handle: string;
	name: string;
	version: number;
	evidence: string;
	links: string[];
	handedInAt: Date;
}

const LIMIT = 100;

/** What was handed in and waits for a look, oldest first. */
export async function listWaitingTasks({ db, brand }: Context): Promise<Task[]> {
	const rows = await db
		.selectFrom("ambassadorTask as t")
		.innerJoin("ambassadorMission as m", (join) =>
			join.onRef("m.brandId", "=", "t.brandId").onRef("m.id", "=", "t.missionId"),
		)
		.innerJoin("member as who", (join) =>
			join.onRef("who.brandId", "=", "t.brandId").onRef("who.id", "=", "t.memberId"),
		)
		.select(["t.missionId", "m.title", "t.memberId", "who.handle", "who.displayName as name", "t.version"])
		.select(["t.evidence", "t.links", "t.handedInAt"])
		.where("t.brandId", "=", brand.id)
		.where("t.state", "=", "handed-in")
		.orderBy("t.handedInAt")
		.limit(LIMIT)
		.execute();
	return rows.map(({ links, handedInAt, ...row }) => ({
		...row,
		links: links as string[],
		handedInAt: handedInAt as Date,
	}));
}
