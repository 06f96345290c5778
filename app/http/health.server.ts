import type { ServerResponse } from "node:http";
import { pendingMigrations } from "@db/migrate";
import { readSearchLag } from "~/features/search/index.server";
import type { Services } from "~/platform/services";

export interface Readiness {
	status: "ready" | "not-ready";
	database: "ok" | "unreachable";
	migrations: "ok" | "pending" | "unknown";
	queue: "ok" | "missing" | "unknown";
	/** Seconds since the oldest change that searching does not know yet. It serves all the same. */
	searchLagSeconds: number | null;
	/** What to do, where something is missing. */
	missing?: string[];
}

/** Whether this process can serve: database reached, its tables as this version expects them, the queue installed. */
export async function checkReadiness(
	services: Pick<Services, "pool">,
	{ stopping = false } = {},
): Promise<Readiness> {
	const missing: string[] = stopping ? ["this process is stopping"] : [];
	const answer: Readiness = {
		status: "ready",
		database: "ok",
		migrations: "ok",
		queue: "ok",
		searchLagSeconds: 0,
	};
	try {
		const pending = await pendingMigrations(services.pool);
		if (pending.length > 0) {
			answer.migrations = "pending";
			missing.push(`migrations not applied: ${pending.join(", ")}; run the command "migrate"`);
		}
		const { rows } = await services.pool.query(
			"select to_regclass('graphile_worker._private_jobs') is not null as there",
		);
		if (!rows[0]?.there) {
			answer.queue = "missing";
			missing.push('the queue\'s tables are missing; run the command "migrate"');
		}
		if (pending.length === 0) answer.searchLagSeconds = await readSearchLag(services.pool);
	} catch {
		Object.assign(answer, {
			database: "unreachable",
			migrations: "unknown",
			queue: "unknown",
			searchLagSeconds: null,
		});
		missing.push("the database does not answer; check that it runs and that DATABASE_URL is right");
	}
	return missing.length === 0 ? answer : { ...answer, status: "not-ready", missing };
}

export function sendJson(response: ServerResponse, status: number, body: object) {
	response
		.writeHead(status, { "Content-Type": "application/json", "Cache-Control": "no-store" })
		.end(JSON.stringify(body));
}
