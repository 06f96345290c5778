import type { Context } from "~/platform/context";

/** Who acts when: null for somebody without an account. */
export type Acting = (handle: string | null, at: Date) => Promise<Context>;

/** What incidents are played with: the people, the clock, and the threads by their titles. */
export interface Playing {
	acting: Acting;
	now: Date;
	threads: Map<string, number>;
}

export async function caseOf({ db, brand }: Context, postId: number): Promise<number> {
	const { id } = await db
		.selectFrom("moderationCase")
		.select("id")
		.where("brandId", "=", brand.id)
		.where("postId", "=", postId)
		.executeTakeFirstOrThrow();
	return id;
}
