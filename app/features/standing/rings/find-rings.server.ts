import { type Context, inTransaction, type WriteContext } from "~/platform/context";
import { takeTime } from "../take-time.server";
import { describeRing, type FoundRing, readGifts } from "./read-gifts.server";
import { type KnownRing, readKnownRings } from "./read-known-rings.server";
import { ringsIn } from "./rings-in";
import { writeRing } from "./write-ring.server";

/** What was judged as no ring and has not been seen for so long may be forgotten. */
const FORGOTTEN_DAYS = 180;
/** Two groups are the same ring with as many members in common, of all that are in either. */
const SAME = 0.5;

/** Looks for rings in what was given within the last 90 days, and keeps what it finds beside what was judged before. */
export async function findRings(ctx: Context): Promise<void> {
	await inTransaction(ctx, async (tx) => {
		await takeTime(tx);
		const { gifts, people } = await readGifts(tx);
		const known = await readKnownRings(tx);
		for (const members of ringsIn(gifts, people)) {
			const found = await describeRing(tx, members);
			const before = mostAlike(known, members);
			if (before) known.splice(known.indexOf(before), 1);
			await keep(tx, found, before);
		}
		await forget(tx, known);
		await tx.db
			.insertInto("standingSetting")
			.values({ brandId: tx.brand.id, ringsAt: tx.now })
			.onConflict((conflict) => conflict.column("brandId").doUpdateSet({ ringsAt: tx.now }))
			.execute();
	});
}

function mostAlike(known: readonly KnownRing[], members: number[]): KnownRing | null {
	const alike = (ring: KnownRing) => {
		const common = members.filter((id) => ring.members.includes(id)).length;
		return common / (members.length + ring.members.length - common);
	};
	const [best] = [...known].sort((one, other) => alike(other) - alike(one));
	return best && alike(best) >= SAME ? best : null;
}

/** What somebody said is no ring stays so until it grows; what was set aside is found again only by new gifts. */
async function keep(tx: WriteContext, found: FoundRing, before: KnownRing | null) {
	if (before?.verdict === "released" && !hasGrown(before, found))
		await tx.db
			.updateTable("standingRing")
			.set({ foundAt: tx.now })
			.where("brandId", "=", tx.brand.id)
			.where("id", "=", before.id)
			.execute();
	else await writeRing(tx, found, before?.id ?? null);
}

const hasGrown = (before: KnownRing, found: FoundRing) =>
	found.members.some((id) => !before.members.includes(id)) || found.inside >= 1.5 * before.inside;

async function forget(tx: WriteContext, unseen: KnownRing[]) {
	const before = tx.now.getTime() - FORGOTTEN_DAYS * 86_400_000;
	const gone = unseen.filter(
		({ verdict, foundAt }) => verdict === null || (verdict === "released" && foundAt.getTime() < before),
	);
	if (gone.length === 0) return;
	await tx.db
		.deleteFrom("standingRing")
		.where("brandId", "=", tx.brand.id)
		.where(
			"id",
			"in",
			gone.map(({ id }) => id),
		)
		.execute();
}
