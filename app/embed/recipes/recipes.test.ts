import { execFile, execFileSync } from "node:child_process";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { type TestForum, testForum } from "@test/forum";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { allowOrigin, createSsoKey, examineToken } from "~/features/embed/index.server";
import { recipes } from "./recipes";

/** Go builds its library first, once per machine. */
const BUILDING_MS = 180_000;
const ORIGIN = "https://www.brand.example";
const NAME = 'Ágnes "Ági" O’Neil 🌿';

/** How a recipe is run on a machine that has its language: file, lines after it, command. */
const runs: Record<string, { file: string; call: string; command: string[] }> = {
	Node: {
		file: "token.mjs",
		call: `console.log(forumToken(4711, ${JSON.stringify(NAME)}));`,
		command: ["node"],
	},
	PHP: { file: "token.php", call: `echo forum_token(4711, '${NAME}');`, command: ["php"] },
	Python: {
		file: "token.py",
		call: `print(forum_token(4711, ${JSON.stringify(NAME)}))`,
		command: ["python3"],
	},
	Ruby: { file: "token.rb", call: `puts forum_token(4711, '${NAME}')`, command: ["ruby"] },
	Go: {
		file: "token.go",
		call: `func main() {\n\ttoken, _ := forumToken("4711", ${JSON.stringify(NAME)})\n\tos.Stdout.WriteString(token)\n}`,
		command: ["go", "run"],
	},
};

const isHere = (command: string) => {
	try {
		execFileSync(command, [command === "go" ? "version" : "--version"], { stdio: "ignore" });
		return true;
	} catch {
		return false;
	}
};

let forum: TestForum;
let larkspur: { id: number; owner: number };

beforeAll(async () => {
	forum = await testForum();
	larkspur = await forum.aBrand();
	await allowOrigin(await forum.context(larkspur.id, larkspur.owner), ORIGIN);
});
afterAll(() => forum?.close());

describe.each(recipes)("the recipe for %s", (language, recipe) => {
	const run = runs[language];
	const [command = "", ...options] = run?.command ?? [];
	if (!isHere(command)) console.warn(`Skipped: this machine has no ${command}, so its recipe is not run.`);

	test.skipIf(!isHere(command))(
		"signs what the forum takes",
		async () => {
			const ctx = await forum.context(larkspur.id, larkspur.owner);
			const key = await createSsoKey(ctx, { algorithm: "HS256", name: language, publicKey: "" });
			const folder = await mkdtemp(join(tmpdir(), "folkmoot-recipe-"));
			const file = join(folder, run?.file ?? "");
			const text = recipe({ kid: key.kid, forum: ctx.brand.origin, origin: ORIGIN });
			await writeFile(file, `${text}\n\n${run?.call}\n`);
			const { stdout } = await promisify(execFile)(command, [...options, file], {
				env: { ...process.env, FOLKMOOT_SECRET: key.secret ?? "" },
			});
			const found = await examineToken({ ...ctx, now: new Date() }, stdout);
			expect(found.filter(({ passed }) => !passed)).toEqual([]);
			const [, claims = ""] = stdout.trim().split(".");
			expect(JSON.parse(Buffer.from(claims, "base64url").toString())).toMatchObject({
				sub: "4711",
				name: NAME,
			});
		},
		BUILDING_MS,
	);
});
