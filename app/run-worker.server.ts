import { EventEmitter } from "node:events";
import type { Database } from "@db/connect";
import { Logger, parseCronItems, run, type WorkerEvents } from "graphile-worker";
import { LRUCache } from "lru-cache";
import { loadBrandById } from "./features/brands/queries/load-brand.server";
import { loadActor } from "./features/members/queries/load-actor.server";
import { keepWorkersKnown } from "./keep-workers-known.server";
import { type Context, inTransaction } from "./platform/context";
import type { Feature, Subscriber } from "./platform/events/subscriptions";
import type { Brand } from "./platform/identity";
import type { Services } from "./platform/services";

const CONCURRENCY = 4;

/** Works the queue: one task per subscriber, job and timer. Returns the way to stop, which gives jobs back. */
export async function runWorker(db: Database, services: Services, { concurrency = CONCURRENCY } = {}) {
	const log = services.log.child({ part: "worker" });
	const known = keepWorkersKnown(services.pool, log);
	const events: WorkerEvents = new EventEmitter();
	events.on("worker:create", ({ worker }) => void known.know(worker.workerId));
	const runner = await run({
		pgPool: services.pool,
		events,
		concurrency,
		noHandleSignals: true,
		taskList: tasksOf(db, services),
		parsedCronItems: parseCronItems(
			services.subscriptions.features
				.flatMap(({ timers = [] }) => timers)
				.map(({ name, cron }) => ({ task: name, match: cron, identifier: name })),
		),
		logger: quietLogger(log),
	});
	runner.events.on("job:error", ({ job, error }) => {
		log.warn(
			{ task: job.task_identifier, attempt: job.attempts, reason: (error as Error).message },
			"a job failed",
		);
	});
	return {
		stop: async () => {
			await runner.stop();
			await known.stop();
		},
	};
}

export type Task = (payload: unknown) => Promise<void>;

/** All tasks by name; tests call them without a runner. */
export function tasksOf(db: Database, services: Services): Record<string, Task> {
	const tasks: Record<string, Task> = {};
	for (const { subscribers = [], jobs = [], timers = [] } of services.subscriptions.features as Feature[]) {
		for (const subscriber of subscribers) {
			tasks[subscriber.name] = (payload) =>
				react(db, services, subscriber, payload as { brandId: number; eventId: number });
		}
		for (const { name, work } of jobs) {
			tasks[name] = async (payload) => {
				const ctx = await jobContext(db, services, (payload as { brandId: number }).brandId, name);
				if (ctx) await work(ctx, payload as never);
			};
		}
		for (const { name, run: tick } of timers) tasks[name] = () => tick({ db, services, now: new Date() });
	}
	return tasks;
}

async function react(
	db: Database,
	services: Services,
	subscriber: Subscriber,
	{ brandId, eventId }: { brandId: number; eventId: number },
) {
	const ctx = await jobContext(db, services, brandId, subscriber.name);
	const event = await db
		.selectFrom("event")
		.select(["facts", "actorId"])
		.where("brandId", "=", brandId)
		.where("id", "=", eventId)
		.executeTakeFirst();
	if (!ctx || !event) return;
	const actor =
		event.actorId === null ? null : await loadActor(db, brandId, { memberId: event.actorId }, ctx.now);
	await inTransaction({ ...ctx, actor }, (tx) => subscriber.react(tx, event.facts as never, eventId));
}

async function jobContext(
	db: Database,
	services: Services,
	brandId: number,
	task: string,
): Promise<Context | null> {
	const brand = await recentBrand(db, services, brandId);
	if (!brand) return null;
	return {
		db,
		brand,
		actor: null,
		now: new Date(),
		locale: brand.locale,
		requestId: task,
		network: "worker",
		apiKey: null,
		services,
	};
}

const BRAND_AGE_MS = 2_000;
const brands = new LRUCache<string, Brand>({ max: 500, ttl: BRAND_AGE_MS });

/** Jobs come in bursts of one brand; its name in a mail may be two seconds old. */
async function recentBrand(db: Database, services: Services, brandId: number) {
	const key = `${services.env.dataDir} ${brandId}`;
	const brand = brands.get(key) ?? (await loadBrandById(db, services.env, brandId));
	if (brand) brands.set(key, brand, { noUpdateTTL: true });
	return brand;
}

/** Every job started is not news; what went wrong is. */
const quietLogger = (log: Services["log"]) =>
	new Logger(() => (level, message) => {
		if (level === "error") log.error(message);
		else if (level === "warning") log.warn(message);
	});
