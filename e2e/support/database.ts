import { readFile } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import { installation } from "./installation";

/** The address of the database of this run. */
export async function databaseAddress() {
	const access = await readFile(join(installation().dataDir, "postgres-access.json"), "utf8");
	const { port, password } = JSON.parse(access) as { port: number; password: string };
	return `postgres://folkmoot:${encodeURIComponent(password)}@127.0.0.1:${port}/folkmoot`;
}

/** For what only time, settings or misfortune would bring about. */
export async function withDatabase<T>(act: (client: pg.Client) => Promise<T>): Promise<T> {
	const client = new pg.Client(await databaseAddress());
	await client.connect();
	try {
		return await act(client);
	} finally {
		await client.end();
	}
}
