import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadBrandById } from "~/features/brands/index.server";
import { loadActor, makeMember } from "~/features/members/index.server";
import { acceptRules, publishRules } from "~/features/rules/index.server";
import { startThread } from "~/features/threads/index.server";
import { openServices } from "~/open-services.server";
import { type Context, inTransaction } from "~/platform/context";
import { readEnv } from "~/platform/env.server";
import type { Role } from "~/platform/identity";
import { tasksOf } from "~/run-worker.server";
import { testDatabase } from "./database";

const NOON = new Date("2026-11-02T12:00:00.000Z");

/** A forum for database tests: one brand with rules, a category, and people made on demand. */
export async function testForum(settings: Record<string, string> = {}) {
	const { url, pool } = await testDatabase();
	await pool.end();
	const env = readEnv({
		NODE_ENV: "test",
		LOG_LEVEL: "silent",
		DATA_DIR: mkdtempSync(join(tmpdir(), "folkmoot-data-")),
		...settings,
	});
	const { db, services, close } = await openServices(env, url);
	let clock = NOON.getTime();

	async function context(brandId: number, memberId: number | null = null): Promise<Context> {
		const brand = await loadBrandById(db, env, brandId);
		if (!brand) throw new Error("no such brand");
		clock += 1_000;
		const now = new Date(clock);
		const actor = memberId === null ? null : await loadActor(db, brandId, { memberId }, now);
		return {
			db,
			services,
			brand,
			actor,
			now,
			locale: "en",
			requestId: "test",
			network: "192.0.2.1",
			apiKey: null,
		};
	}

	/** A brand with one owner, rules in force and one category that everybody reads. */
	async function aBrand({ slug = "larkspur", rules = true } = {}) {
		const { id } = await db
			.insertInto("brand")
			.values({ slug, name: slug })
			.returning("id")
			.executeTakeFirstOrThrow();
		const owner = await aMember(id, { role: "owner", rules: false });
		if (rules) {
			await publishRules(await context(id, owner), [{ locale: "en", markdown: "Be kind.", changeNote: "" }]);
			await acceptRules(await context(id, owner), 1);
		}
		const category = await db
			.insertInto("category")
			.values({ brandId: id, slug: "general", name: "General" })
			.returning("id")
			.executeTakeFirstOrThrow();
		return { id, owner, categoryId: category.id };
	}

	let members = 0;
	async function aMember(
		brandId: number,
		{ role = "member" as Role, rules = true, handle = "", email = "" } = {},
	) {
		members += 1;
		const name = handle || `person${members}`;
		const account = email
			? await db
					.insertInto("account")
					.values({ email, emailVerifiedAt: NOON })
					.returning("id")
					.executeTakeFirstOrThrow()
			: null;
		const ctx = await context(brandId);
		const { id } = await inTransaction(ctx, (tx) =>
			makeMember(tx, { accountId: account?.id ?? null, displayName: name, handle: name, role }),
		);
		if (rules && ctx.brand.rulesVersion > 0)
			await acceptRules(await context(brandId, id), ctx.brand.rulesVersion);
		return id;
	}

	async function aThread(
		brand: { id: number; categoryId: number },
		by: number,
		more: Partial<Parameters<typeof startThread>[1]> = {},
	) {
		return startThread(await context(brand.id, by), {
			categoryId: brand.categoryId,
			kind: "discussion",
			title: "A thread",
			tags: [],
			body: "Some text.",
			bodyDocument: "",
			...more,
		} as Parameters<typeof startThread>[1]);
	}

	/** Runs every job that waits, and those that they queue, until none is left. Errors are thrown. */
	async function drainJobs() {
		const tasks = tasksOf(db, services);
		for (;;) {
			const { rows } = await services.pool.query<{ id: string; payload: unknown; task: string }>(
				"select j.id, j.payload, t.identifier as task from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id where j.run_at <= now() order by j.id",
			);
			if (rows.length === 0) return;
			for (const { id, payload, task } of rows) {
				await tasks[task]?.(payload);
				await services.pool.query("delete from graphile_worker._private_jobs where id = $1", [id]);
			}
		}
	}

	return {
		db,
		services,
		url,
		context,
		aBrand,
		aMember,
		aThread,
		drainJobs,
		close,
		advance: (ms: number) => {
			clock += ms;
		},
	};
}

export type TestForum = Awaited<ReturnType<typeof testForum>>;
