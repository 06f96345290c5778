import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { acceptAnswer, likePost } from "~/features/reactions/index.server";
import { type SearchQuery, searchQuery } from "~/features/search/contract";
import { findSimilarThreads, type SearchHit, search, searchInstantly } from "~/features/search/index.server";
import { addReply, deletePost, editPost } from "~/features/threads/index.server";
import { type TestForum, testForum } from "./forum";

/** What an engine needs besides a database: how to set it, and how to wait until it has heard of everything. */
export interface SearchAdapter {
	name: "postgres" | "meilisearch";
	settings: Record<string, string>;
	settle(forum: TestForum): Promise<void>;
}

const asText = (pieces: SearchHit["title"]) => pieces.map(({ text }) => text).join("");
const marked = (pieces: SearchHit["title"]) => pieces.flatMap(({ text, marked }) => (marked ? [text] : []));
const titles = (items: SearchHit[]) => items.map(({ title }) => asText(title));

/** What searching does, whatever finds: the same for every engine. */
export function searchBehaviour(adapter: SearchAdapter) {
	describe(`searching with ${adapter.name}`, () => {
		let forum: TestForum;
		let brand: Awaited<ReturnType<TestForum["aBrand"]>>;
		let ines: number;
		let bela: number;

		beforeAll(async () => {
			forum = await testForum(adapter.settings);
			brand = await forum.aBrand();
			ines = await forum.aMember(brand.id, { handle: "ines" });
			bela = await forum.aMember(brand.id, { handle: "bela" });
			await adapter.settle(forum);
		});
		afterAll(() => forum.close());

		async function find(query: Record<string, unknown> | string, as: number | null = null) {
			await adapter.settle(forum);
			const asked = typeof query === "string" ? { q: query } : query;
			return search(await forum.context(brand.id, as), searchQuery.parse(asked) as SearchQuery);
		}
		const found = async (query: Record<string, unknown> | string, as: number | null = null) =>
			titles((await find(query, as)).items);
		const reply = async (threadId: number, by: number, body: string) =>
			addReply(await forum.context(brand.id, by), { threadId, body, bodyDocument: "", replyTo: null });

		describe("what cannot be understood", () => {
			test.each([
				["nothing", ""],
				["blanks", "   \n\t "],
				["ten thousand letters", "kettle ".repeat(1_500)],
				["one word of ten thousand letters", "k".repeat(10_000)],
				["NUL", "kettle\u0000descaler"],
				["half a surrogate", "kettle \ud800"],
				["signs of a query language", "kettle & | ! <-> ( ) :* 'x' \\ \"\" -- ;"],
				["an open quotation mark", '"kettle'],
				["only what is excluded", "-kettle"],
				["only stop words", "the of and"],
				["Russian stop words", "и в на"],
				["Hungarian stop words", "az és hogy"],
				["only marks", "?!… --- ***"],
				["smileys", "🫖🫖"],
				["an address", "https://example.com/a?b=c&d='e'"],
				["a quotation mark inside", "l'eau d'orange O'Brien"],
				["backslashes", "\\\\ \\' C:\\temp\\x"],
				["a wide backslash, which becomes a narrow one", "kettle\uff3c"],
				["a quotation mark behind such a one", "kettle\ufe68'|!descaler"],
				["a percent sign and a placeholder", "100% $1 %s {x}"],
			])("is no error: %s", async (_, q) => {
				const ctx = await forum.context(brand.id);
				for (const type of [undefined, "thread", "post", "member", "tag"])
					expect((await search(ctx, searchQuery.parse({ q, type }))).engine).toBe(adapter.name);
				expect(Array.isArray((await searchInstantly(ctx, q)).items)).toBe(true);
				expect(Array.isArray(await findSimilarThreads(ctx, q))).toBe(true);
			});
			test("words that mean nothing as filters are left out, and a damaged cursor is refused", async () => {
				await forum.aThread(brand, ines, { title: "Odd filters" });
				expect(
					await found({ q: "odd", type: "x", sort: "y", kind: "z", from: "no day", answered: "perhaps" }),
				).toEqual(["Odd filters"]);
				await expect(find({ q: "odd", cursor: "broken" })).rejects.toThrow();
			});
		});

		describe("what is found", () => {
			test("a category, author or tag that nobody has holds nothing", async () => {
				await forum.aThread(brand, ines, { title: "Samovar" });
				for (const narrowed of [
					{ category: "none" },
					{ author: "nobody" },
					{ tag: "none" },
					{ kind: "idea" },
				])
					expect(await found({ q: "samovar", ...narrowed })).toEqual([]);
			});
			test("a thread is found by a word of its title, its text, its tags, or a reply: once", async () => {
				const thread = await forum.aThread(brand, ines, {
					title: "Descaling the kettle",
					body: "Vinegar or citric acid?",
					tags: ["limescale"],
				});
				await reply(thread.id, bela, "Citric acid, and rinse twice. Vinegar smells.");
				await reply(thread.id, ines, "Thanks, citric acid it is.");
				for (const q of ["descaling", "vinegar", "limescale", "rinse"])
					expect(await found(q)).toEqual(["Descaling the kettle"]);
				const [hit] = (await find("rinse")).items;
				expect(hit).toMatchObject({ type: "thread", id: thread.id, author: { handle: "bela" } });
				expect(hit?.path).toMatch(/^\/p\/\d+$/);
				expect(marked(hit?.excerpt ?? [])).toEqual(["rinse"]);
			});
			test("posts are found one by one, and threads by their first post alone", async () => {
				expect((await find({ q: "citric", type: "post" })).items).toHaveLength(3);
				expect(await found({ q: "rinse", type: "thread" })).toEqual([]);
				expect(await found({ q: "citric", type: "thread" })).toEqual(["Descaling the kettle"]);
			});
			test("every word has to be there, and none of the excluded ones", async () => {
				expect(await found("vinegar descaling")).toEqual(["Descaling the kettle"]);
				expect(await found("vinegar zeppelin")).toEqual([]);
				expect(await found({ q: "vinegar -smells", type: "post" })).toHaveLength(1);
			});
			test("a phrase is found in its order", async () => {
				expect(await found('"acid citric"')).toEqual([]);
				expect(await found('"citric acid"')).toEqual(["Descaling the kettle"]);
			});
			test("members are found by name and handle, tags by name", async () => {
				expect((await find({ q: "ines", type: "member" })).items[0]).toMatchObject({
					type: "member",
					path: "/m/ines",
				});
				expect((await find({ q: "limescale", type: "tag" })).items[0]).toMatchObject({
					type: "tag",
					path: "/tag/limescale",
				});
			});
			test("a new title or text is found, and the old one is not", async () => {
				const thread = await forum.aThread(brand, ines, { title: "Ottoman", body: "A footstool." });
				await editPost(await forum.context(brand.id, ines), {
					postId: thread.postId,
					title: "Pouffe",
					body: "A hassock.",
					bodyDocument: "",
					revision: 1,
				});
				expect(await found("ottoman")).toEqual([]);
				expect(await found("footstool")).toEqual([]);
				expect(await found("hassock")).toEqual(["Pouffe"]);
			});
			test("a slip of the keyboard in a title, tag or name is forgiven, and what was meant is said", async () => {
				await forum.aThread(brand, ines, { title: "Password forgotten", tags: ["thermostat"] });
				for (const q of ["pasword", "passwrod", "passsword", "pssword"]) {
					const { items, suggestion } = await find(q);
					expect(titles(items)).toEqual(["Password forgotten"]);
					expect(suggestion).toBe("password");
				}
				expect(await found({ q: "termostat", type: "tag" })).toEqual(["thermostat"]);
				expect((await find("password")).suggestion).toBeNull();
			});
		});

		describe("narrowing and sorting", () => {
			let old: { id: number; postId: number };
			beforeAll(async () => {
				const question = { kind: "question" as const, tags: ["garden"] };
				old = await forum.aThread(brand, ines, { title: "Wheelbarrow tyre", ...question });
				const answer = await reply(old.id, bela, "Any wheelbarrow tyre of sixteen inches fits.");
				await forum.aThread(brand, bela, { title: "Wheelbarrow for sale", tags: ["market"] });
				await acceptAnswer(await forum.context(brand.id, ines), { postId: answer.id, on: true });
				await likePost(await forum.context(brand.id, bela), { postId: old.postId, on: true });
			});
			test("by tag, author, kind, answer, category and day", async () => {
				const both = ["Wheelbarrow for sale", "Wheelbarrow tyre"];
				expect((await found("wheelbarrow")).sort()).toEqual(both);
				expect(await found({ q: "wheelbarrow", tag: "garden" })).toEqual(["Wheelbarrow tyre"]);
				expect(await found({ q: "wheelbarrow", author: "ines" })).toEqual(["Wheelbarrow tyre"]);
				expect(await found({ q: "wheelbarrow", kind: "question" })).toEqual(["Wheelbarrow tyre"]);
				expect(await found({ q: "wheelbarrow", answered: "yes" })).toEqual(["Wheelbarrow tyre"]);
				expect(await found({ q: "wheelbarrow", answered: "no" })).toEqual(["Wheelbarrow for sale"]);
				expect((await found({ q: "wheelbarrow", category: "general" })).sort()).toEqual(both);
				expect(await found({ q: "wheelbarrow", from: "2030-01-01" })).toEqual([]);
				expect((await found({ q: "wheelbarrow", to: "2026-11-02" })).sort()).toEqual(both);
				expect((await found({ q: "wheelbarrow", language: "en" })).sort()).toEqual(both);
			});
			test("the counts say what narrowing would leave", async () => {
				const { facets } = await find("wheelbarrow");
				expect(facets.tag).toEqual([
					{ value: "garden", label: "garden", count: 1 },
					{ value: "market", label: "market", count: 1 },
				]);
				expect(facets.kind).toEqual([
					{ value: "discussion", label: "discussion", count: 1 },
					{ value: "question", label: "question", count: 1 },
				]);
				expect(facets.answered).toContainEqual({ value: "yes", label: "yes", count: 1 });
				expect(facets.category).toEqual([{ value: "general", label: "General", count: 2 }]);
			});
			test("newest first, most liked first", async () => {
				expect((await found({ q: "wheelbarrow", type: "thread", sort: "newest" }))[0]).toBe(
					"Wheelbarrow for sale",
				);
				expect((await found({ q: "wheelbarrow", sort: "likes" }))[0]).toBe("Wheelbarrow tyre");
			});
			test("a word in a title counts for more than one in a reply", async () => {
				const other = await forum.aThread(brand, ines, { title: "Something else", body: "Nothing of it." });
				await reply(other.id, bela, "By the way, is a trampoline allowed?");
				await forum.aThread(brand, ines, { title: "Trampoline rules" });
				await reply(other.id, ines, "The trampoline is fine.");
				expect((await found("trampoline"))[0]).toBe("Trampoline rules");
			});
			test.each(["relevance", "newest", "likes"])("“more” goes through all, none twice: %s", async (sort) => {
				if ((await found({ q: "marmalade", limit: 100 })).length === 0)
					for (let count = 0; count < 7; count++)
						await forum.aThread(brand, ines, { title: `Marmalade ${count}` });
				const seen: string[] = [];
				let cursor: string | null = null;
				do {
					const page = await find({ q: "marmalade", sort, limit: 3, cursor });
					seen.push(...titles(page.items));
					cursor = page.nextCursor;
				} while (cursor);
				expect(seen).toHaveLength(7);
				expect(new Set(seen).size).toBe(7);
			});
		});

		describe("while somebody types", () => {
			test("no more than eight, and the last word may be a beginning", async () => {
				await adapter.settle(forum);
				const ctx = await forum.context(brand.id);
				expect((await searchInstantly(ctx, "m")).items.length).toBeLessThanOrEqual(8);
				expect(titles((await searchInstantly(ctx, "wheelb")).items).sort()).toEqual([
					"Wheelbarrow for sale",
					"Wheelbarrow tyre",
				]);
				expect((await searchInstantly(ctx, "ine")).items.map(({ path }) => path)).toContain("/m/ines");
				expect((await searchInstantly(ctx, "gard")).items.map(({ path }) => path)).toContain("/tag/garden");
			});
			test("a title brings up threads that may be about the same", async () => {
				await adapter.settle(forum);
				const ctx = await forum.context(brand.id);
				expect(await findSimilarThreads(ctx, "Xylophone for zebras")).toEqual([]);
				const similar = titles(await findSimilarThreads(ctx, "What tyre does my wheelbarrow need?"));
				expect(similar[0]).toBe("Wheelbarrow tyre");
				expect(similar.length).toBeLessThanOrEqual(5);
			});
		});

		describe("languages", () => {
			test.each([
				["Ёлка для гостиной", ["елка", "ёлка", "ЕЛКА", "ёлки", "елку"]],
				["Подключение принтёра", ["принтер", "принтера", "подключения"]],
				[
					"Árvíztűrő tükörfúrógép",
					["arvizturo", "ÁRVÍZTŰRŐ", "tukorfurogep", "tükörfúrógép", "tükörfúrógépek"],
				],
				["Jelszavak és fiókok", ["fiók", "fiok", "fiókot", "jelszavakat"]],
				["Crème brûlée", ["creme", "brulee", "CRÈME"]],
				["Running shoes", ["run shoe", "shoes", "runs"]],
				["東京都の天気予報", ["東京", "天気", "京都", "予報", "都"]],
				["北京烤鸭的做法", ["烤鸭", "北京", "做"]],
			])("%s", async (title, queries) => {
				await forum.aThread(brand, ines, { title });
				for (const q of queries) expect(await found(q)).toContain(title);
			});
			test("words of another language inside a text are found by their forms as well", async () => {
				await forum.aThread(brand, ines, { title: "The error says: неверные настройки сервера" });
				expect(await found("настройка")).toEqual(["The error says: неверные настройки сервера"]);
				expect(await found("errors")).toEqual(["The error says: неверные настройки сервера"]);
			});
		});

		describe("what is shown", () => {
			test("is pieces of plain text, whatever stands in it", async () => {
				await forum.aThread(brand, ines, {
					title: "<b>Gooseberry</b> & <script>",
					body: "A gooseberry\u2028<mark>gooseberries</mark> &lt;img&gt;",
				});
				const [hit] = (await find("gooseberry")).items;
				expect(asText(hit?.title ?? [])).toBe("<b>Gooseberry</b> & <script>");
				expect(marked(hit?.title ?? [])).toEqual(["Gooseberry"]);
				expect(marked(hit?.excerpt ?? [])).toEqual(["gooseberry", "gooseberries"]);
			});
			test("the excerpt is cut around the words, and short", async () => {
				const filler = "Something quite different stands here for long. ".repeat(30);
				await forum.aThread(brand, ines, { title: "Long", body: `${filler} The quokka smiles. ${filler}` });
				const [hit] = (await find("quokkas")).items;
				expect(marked(hit?.excerpt ?? [])).toEqual(["quokka"]);
				expect(asText(hit?.excerpt ?? []).length).toBeLessThan(220);
			});
			test("a deleted post is neither found nor counted", async () => {
				const thread = await forum.aThread(brand, ines, { title: "Ephemeral pangolin" });
				expect(await found("pangolin")).toHaveLength(1);
				await deletePost(await forum.context(brand.id, ines), { postId: thread.postId });
				const { items, facets } = await find("pangolin");
				expect(items).toEqual([]);
				expect(facets.category).toEqual([]);
			});
		});
	});
}
