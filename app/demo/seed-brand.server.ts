import type { Database } from "@db/connect";
import type { CastBrand, CastThread } from "@db/seeds/cast";
import { loadBrandById } from "~/features/brands/queries/load-brand.server";
import { loadActor, makeMember } from "~/features/members/index.server";
import { acceptRules, publishRules } from "~/features/rules/index.server";
import { type Context, inTransaction } from "~/platform/context";
import type { Services } from "~/platform/services";
import type { Acting, Playing } from "./playing.server";
import { seedEmbedding } from "./seed-embedding.server";
import { seedIncidents, seedModerationSettings } from "./seed-moderation.server";
import { seedThread } from "./seed-thread.server";

const HOUR = 3_600_000;

export interface Seeding {
	db: Database;
	services: Services;
	now: Date;
}

/** Makes one brand of the cast: its rules, categories, people and conversations, through the same commands as people use. */
export async function seedBrand(
	seeding: Seeding,
	cast: CastBrand,
): Promise<{ brandId: number; members: Map<string, number> }> {
	const { db, now } = seeding;
	const oldest = Math.max(...cast.threads.map(({ hoursAgo }) => hoursAgo), 24 * 400);
	const founded = new Date(now.getTime() - (oldest + 48) * HOUR);
	const { id } = await db
		.insertInto("brand")
		.values({
			slug: cast.slug,
			name: cast.name,
			tagline: cast.tagline,
			locale: cast.locale,
			timeZone: cast.timeZone,
			accent: cast.accent,
			accentDark: cast.accentDark,
			radius: cast.radius,
			font: cast.font,
			createdAt: founded,
		})
		.returning("id")
		.executeTakeFirstOrThrow();
	const members = await seedMembers(seeding, id, cast, founded);
	await seedRules(seeding, id, cast, members, founded);
	const categories = await seedCategories(db, id, cast);
	const acting: Acting = (handle, at) =>
		actingContext(seeding, id, handle === null ? null : (members.get(handle) as number), at);
	const playing: Playing = { acting, now, threads: new Map() };
	const owner = cast.members.find(({ role }) => role === "owner")?.handle ?? "";
	if (cast.moderation) await seedModerationSettings(playing, cast.moderation, owner);
	for (const thread of byAge(cast.threads))
		playing.threads.set(thread.title, await seedThread(acting, thread, categories, now));
	if (cast.embedding) await seedEmbedding(await acting(owner, now), cast.embedding, playing.threads);
	await seedIncidents(playing, cast.moderation?.incidents ?? []);
	return { brandId: id, members };
}

const byAge = (threads: CastThread[]) => [...threads].sort((a, b) => b.hoursAgo - a.hoursAgo);

async function actingContext(
	{ db, services }: Seeding,
	brandId: number,
	memberId: number | null,
	now: Date,
): Promise<Context> {
	const brand = await loadBrandById(db, services.env, brandId);
	if (!brand) throw new Error("the brand has vanished");
	const actor = memberId === null ? null : await loadActor(db, brandId, { memberId });
	// Seeding is work of the installation's own: the limits that hold for people do not.
	return {
		db,
		services,
		brand,
		actor,
		now,
		locale: brand.locale,
		requestId: "seed",
		network: "seed",
		apiKey: { id: 0, scopes: ["moderate"], ofStaff: true },
	};
}

async function seedMembers(seeding: Seeding, brandId: number, cast: CastBrand, founded: Date) {
	const members = new Map<string, number>();
	for (const { handle, displayName, role, bio, locale, joinedDaysAgo } of cast.members) {
		const joined = new Date(Math.max(founded.getTime(), seeding.now.getTime() - joinedDaysAgo * 24 * HOUR));
		const ctx = await actingContext(seeding, brandId, null, joined);
		const { id } = await inTransaction(ctx, (tx) =>
			makeMember(tx, { accountId: null, displayName, handle, role, locale }),
		);
		await seeding.db
			.updateTable("member")
			.set({ bio })
			.where("brandId", "=", brandId)
			.where("id", "=", id)
			.execute();
		members.set(handle, id);
	}
	return members;
}

async function seedRules(
	seeding: Seeding,
	brandId: number,
	cast: CastBrand,
	members: Map<string, number>,
	founded: Date,
) {
	const owner = members.get(cast.members.find(({ role }) => role === "owner")?.handle ?? "") as number;
	const texts = (["en", "ru", "hu"] as const).map((locale) => ({
		locale,
		markdown: cast.rules[locale],
		changeNote: "",
	}));
	const version = await publishRules(await actingContext(seeding, brandId, owner, founded), texts);
	for (const id of members.values())
		await acceptRules(await actingContext(seeding, brandId, id, founded), version);
}

async function seedCategories(db: Database, brandId: number, cast: CastBrand) {
	const rows = await db
		.insertInto("category")
		.values(cast.categories.map((category, position) => ({ ...category, brandId, position })))
		.returning(["id", "slug"])
		.execute();
	return new Map(rows.map(({ id, slug }) => [slug, id]));
}
