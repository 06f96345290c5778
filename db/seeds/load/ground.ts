import type { Locale } from "~/platform/identity";
import { insertRows, reserveIds, type Tx } from "./bulk";
import type { ForumPlan } from "./forum-plan";
import { phraseBook } from "./phrase-book";
import { families, tagNames } from "./phrases";
import { likersOf } from "./reactions";

/** Inserts the people of the plan with their counts; returns the id of the first. The rest follow in order. */
export async function insertMembers(tx: Tx, brandId: number, plan: ForumPlan): Promise<number> {
	const count = plan.people.length;
	const posts = new Int32Array(count);
	const threads = new Int32Array(count);
	const likes = new Int32Array(count);
	plan.authors.forEach((author, place) => {
		posts[author] = (posts[author] as number) + 1;
		if (plan.numbers[place] === 1) threads[author] = (threads[author] as number) + 1;
		likes[author] = (likes[author] as number) + likersOf(plan, place).length;
	});
	const first = await reserveIds(tx, "member", count);
	await insertRows(
		tx,
		"member",
		[...plan.people.entries()],
		[
			["brand_id", "bigint", () => brandId],
			["id", "bigint", ([index]) => first + index],
			["handle", "text", ([, person]) => person.handle],
			["display_name", "text", ([, person]) => person.displayName],
			["bio", "text", ([, person]) => person.bio],
			["locale", "text", ([, person]) => person.locale],
			// One moderator per language answers the ideas.
			["role", "text", ([index]) => (index < 3 ? "moderator" : "member")],
			["thread_count", "int", ([index]) => threads[index] as number],
			["post_count", "int", ([index]) => posts[index] as number],
			["likes_received", "int", ([index]) => likes[index] as number],
			["created_at", "timestamptz", ([, person]) => person.joinedAt.toISOString()],
		],
	);
	return first;
}

/** Ids of the category of each family: the brand's own where it has any that everybody may write in. */
export async function categoriesFor(tx: Tx, brandId: number): Promise<number[]> {
	const open = await tx
		.selectFrom("category")
		.select(["id", "readableBy", "postableBy", "archivedAt"])
		.where("brandId", "=", brandId)
		.orderBy("position")
		.orderBy("id")
		.execute();
	const usable = open.filter(
		(one) => one.readableBy === "everyone" && one.postableBy === "members" && !one.archivedAt,
	);
	if (usable.length === 0) return createCategories(tx, brandId);
	return families.map((_, index) => (usable[index % usable.length] as { id: number }).id);
}

async function createCategories(tx: Tx, brandId: number): Promise<number[]> {
	const { locale } = await tx
		.selectFrom("brand")
		.select("locale")
		.where("id", "=", brandId)
		.executeTakeFirstOrThrow();
	const rows = families.map(({ slug, hue }, position) => {
		const { name, description } = phraseBook[locale as Locale].families[position] as {
			name: string;
			description: string;
		};
		return { brandId, slug, name, description, hue, position };
	});
	const created = await tx.insertInto("category").values(rows).returning(["id", "position"]).execute();
	return created.sort((a, b) => a.position - b.position).map(({ id }) => id);
}

/** Ids of `tagNames`, made where they are missing. */
export async function tagsFor(tx: Tx, brandId: number): Promise<number[]> {
	const rows = tagNames.map((slug) => ({ brandId, slug, name: slug.replaceAll("-", " ") }));
	await tx
		.insertInto("tag")
		.values(rows)
		.onConflict((conflict) => conflict.doNothing())
		.execute();
	const found = await tx
		.selectFrom("tag")
		.select(["id", "slug"])
		.where("brandId", "=", brandId)
		.where("slug", "in", tagNames)
		.execute();
	const ids = new Map(found.map(({ slug, id }) => [slug, id]));
	return tagNames.map((slug) => ids.get(slug) as number);
}
