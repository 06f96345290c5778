import type { CastEmbedding } from "@db/seeds/cast";
import { newPlacement } from "~/features/embed/contract";
import { allowOrigin, savePlacement } from "~/features/embed/index.server";
import type { Context } from "~/platform/context";

/** Lets the example host site embed, and puts threads of the cast on its pages. */
export async function seedEmbedding(
	owner: Context,
	cast: CastEmbedding,
	threads: ReadonlyMap<string, number>,
) {
	for (const origin of cast.origins) await allowOrigin(owner, origin);
	for (const { key, thread } of cast.placements) {
		const threadId = threads.get(thread);
		if (threadId === undefined) throw new Error(`no thread “${thread}” to show at ${key}`);
		await savePlacement(owner, newPlacement.parse({ key, threadId }));
	}
}
