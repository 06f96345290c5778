import { type TestForum, testForum } from "@test/forum";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newPlacement } from "./contract";
import {
	listPlacements,
	readRemappings,
	remapPlacements,
	removePlacement,
	savePlacement,
} from "./index.server";

let forum: TestForum;
let larkspur: { id: number; owner: number; categoryId: number };

beforeAll(async () => {
	forum = await testForum();
	larkspur = await forum.aBrand();
});
afterAll(() => forum?.close());

const owner = () => forum.context(larkspur.id, larkspur.owner);
const place = async (key: string, more: object = {}) =>
	savePlacement(await owner(), newPlacement.parse({ key, ...more }));
const remap = async (lines: string) => remapPlacements(await owner(), readRemappings(lines));
const threadAt = async (key: string) =>
	(await listPlacements(await owner(), { search: key })).items.find((row) => row.key === key)?.threadId;
async function aPlacedThread(key: string) {
	const { id } = await forum.aThread(larkspur, larkspur.owner);
	await place(key, { threadId: id });
	return id;
}
const refusal = (work: Promise<unknown>) =>
	work.then(
		() => "done",
		(error) => `${error.sentence?.key} ${JSON.stringify(error.sentence?.params ?? {})}`,
	);

test.each([
	["", "errors:embed.remap-lines"],
	["one", 'errors:embed.remap-line {"number":1}'],
	["a, b\n\nc, d, e", 'errors:embed.remap-line {"number":3}'],
	["a, b c", 'errors:embed.remap-line {"number":1}'],
])("lines that are no keys are refused by their number: %j", async (lines, key) => {
	expect(await refusal(remap(lines))).toContain(key);
});

test("a key that nobody has used cannot move, and nothing else moves with it", async () => {
	const thread = await aPlacedThread("stays");
	const lines = "stays, nobody\nnobody, somewhere";
	expect(await refusal(remap(lines))).toContain('remap-unknown {"key":"nobody"}');
	expect(await threadAt("stays")).toBe(thread);
	expect(await threadAt("nobody")).toBeUndefined();
});

test("what was said elsewhere is not pushed aside", async () => {
	await aPlacedThread("first");
	await aPlacedThread("second");
	expect(await refusal(remap("first, second"))).toContain('remap-taken {"key":"second"}');
	expect(await refusal(remap("first, third\nsecond, third"))).toContain('remap-twice {"key":"third"}');
});

test("keys change places, chains move on, and an empty placement makes room", async () => {
	const [a, b, c] = [await aPlacedThread("a"), await aPlacedThread("b"), await aPlacedThread("c")];
	await place("free");
	expect(await remap("a, b\nb; a\nc\tfree")).toBe(3);
	expect([await threadAt("a"), await threadAt("b"), await threadAt("free")]).toEqual([b, a, c]);
	expect(await threadAt("c")).toBeUndefined();
	expect(await remap("a, b\nb, c")).toBe(2);
	expect([await threadAt("b"), await threadAt("c")]).toEqual([b, a]);
});

test("two who exchange the same keys at once do not wait for each other", async () => {
	await aPlacedThread("left");
	await aPlacedThread("right");
	const answers = await Promise.all(
		Array.from({ length: 10 }, (_, at) =>
			remap(at % 2 ? "left, right\nright, left" : "right, left\nleft, right"),
		),
	);
	expect(answers).toEqual(Array.from({ length: 10 }, () => 2));
});

test("another brand's keys are its own", async () => {
	const acme = await forum.aBrand({ slug: "acme" });
	await savePlacement(await forum.context(acme.id, acme.owner), newPlacement.parse({ key: "shared" }));
	expect(await refusal(remap("shared, taken"))).toContain("remap-unknown");
	expect(await refusal(removePlacement(await owner(), "shared"))).toContain("placement-gone");
});

test("taken out of a page, a thread stays on the forum", async () => {
	const thread = await aPlacedThread("leaves");
	await removePlacement(await owner(), "leaves");
	expect(await threadAt("leaves")).toBeUndefined();
	const found = await forum.db.selectFrom("thread").select("id").where("id", "=", thread).execute();
	expect(found).toHaveLength(1);
	expect(await refusal(removePlacement(await owner(), "leaves"))).toContain("placement-gone");
});

test("the list is walked to its end without losing one, and searched by any part", async () => {
	const all = (await listPlacements(await owner())).items.map(({ key }) => key);
	const walked: string[] = [];
	for (let cursor: string | null = null; ; ) {
		const page = await listPlacements(await owner(), { limit: 2, cursor });
		walked.push(...page.items.map(({ key }) => key));
		cursor = page.nextCursor;
		if (!cursor) break;
	}
	expect(walked).toEqual(all);
	await place("50%_off", { title: "Kettles at half price" }).catch(() => {});
	await place("kettle-x", { title: "Kettles at half price" });
	const find = async (search: string) =>
		(await listPlacements(await owner(), { search })).items.map(({ key }) => key);
	expect(await find("HALF PRICE")).toEqual(["kettle-x"]);
	expect(await find("%")).toEqual([]);
	expect(await refusal(listPlacements(await owner(), { cursor: "x" }))).toContain("errors:cursor");
});
