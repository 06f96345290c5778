import { randomInt } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { CastBrand } from "@db/seeds/cast";
import { hashPassword } from "~/features/members/index.server";
import type { Seeding } from "./seed-brand.server";

const words =
	"amber basin cedar delta ember fjord grove harbor iris jasper kestrel lantern meadow north orchard pebble quartz river saddle timber umber violet willow zephyr".split(
		" ",
	);
const pick = () => words[randomInt(words.length)] as string;
/** About 50 bits: for an installation that anybody may look at, made anew for each. */
const demoPassword = () => `${pick()}-${pick()}-${pick()}-${randomInt(1e9, 1e10)}`;

export const signInsFile = (dataDir: string) => join(dataDir, "demo-sign-ins.txt");

/** Gives an owner, a moderator and two members of each brand a way in; returns the lines to show. */
export async function makeDemoSignIns(
	seeding: Seeding,
	brands: { cast: CastBrand; brandId: number; members: Map<string, number> }[],
): Promise<string> {
	const lines: string[] = [];
	for (const { cast, brandId, members } of brands) {
		const host =
			cast.slug === "demo"
				? seeding.services.env.publicUrl.hostname
				: `${cast.slug}.${seeding.services.env.publicUrl.hostname}`;
		lines.push(`${cast.name} (${host})`);
		for (const { handle, role } of chosen(cast)) {
			const password = demoPassword();
			const email = `${handle.replace(/[^a-z0-9]/g, "")}@${cast.slug}.example`;
			const { id } = await seeding.db
				.insertInto("account")
				.values({ email, passwordHash: await hashPassword(password), emailVerifiedAt: seeding.now })
				.returning("id")
				.executeTakeFirstOrThrow();
			await seeding.db
				.updateTable("member")
				.set({ accountId: id })
				.where("brandId", "=", brandId)
				.where("id", "=", members.get(handle) as number)
				.execute();
			lines.push(`  ${role.padEnd(10)} ${email.padEnd(28)} ${password}`);
		}
	}
	const text = lines.join("\n");
	await writeFile(signInsFile(seeding.services.env.dataDir), `${text}\n`, { mode: 0o600 });
	return text;
}

function chosen(cast: CastBrand) {
	const first = (role: string) => cast.members.filter((member) => member.role === role);
	return [...first("owner").slice(0, 1), ...first("moderator").slice(0, 1), ...first("member").slice(0, 2)];
}
