import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import { serveHostSite } from "../../packages/widget/pages/serve.mjs";
import { installation, originOf } from "./installation";

/** A site on another origin than the demo brand's; where it is allowed to embed, it has a key to sign customers in. */
export async function openHostSite({ allowed = true } = {}) {
	const kid = `journey-${randomBytes(4).toString("hex")}`;
	const secret = randomBytes(32).toString("base64url");
	const site = await serveHostSite({ forum: originOf("demo"), port: 0, kid, secret });
	if (!allowed) return site;
	const access = await readFile(join(installation().dataDir, "postgres-access.json"), "utf8");
	const { port, password } = JSON.parse(access) as { port: number; password: string };
	const client = new pg.Client({ host: "127.0.0.1", port, user: "folkmoot", password, database: "folkmoot" });
	await client.connect();
	const brand = "(select id from brand where slug = 'demo')";
	await client.query(`insert into brand_origin (brand_id, origin, created_at) values (${brand}, $1, now())`, [
		site.origin,
	]);
	await client.query(
		`insert into sso_key (brand_id, kid, name, algorithm, secret, created_at) values (${brand}, $1, '', 'HS256', $2, now())`,
		[kid, secret],
	);
	await client.end();
	return site;
}
