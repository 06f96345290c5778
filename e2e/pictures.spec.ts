import type { Locator, Page } from "@playwright/test";
import { aPicture } from "../test/a-picture";
import { openHostSite } from "./support/host-site";
import { expect, test } from "./support/test";
import { discussion, stage } from "./support/widget-page";
import { choose, openEditor, postWith, startThread } from "./support/write";

const send = (page: Page) => page.getByRole("button", { name: "Post reply" }).click();
const contentOf = async (file: File) => ({
	name: file.name,
	mimeType: file.type,
	buffer: Buffer.from(await file.arrayBuffer()),
});
const isDrawn = (picture: Locator) =>
	expect
		.poll(() => picture.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth > 0))
		.toBe(true);

/** As a browser hands over what was copied or dragged. */
async function handOver(field: Locator, event: "paste" | "drop", file: File) {
	const { buffer, ...kind } = await contentOf(file);
	await field.evaluate(
		(element, given) => {
			const carried = new DataTransfer();
			const bytes = Uint8Array.from(atob(given.content), (character) => character.charCodeAt(0));
			carried.items.add(new File([bytes], given.name, { type: given.mimeType }));
			const options = { bubbles: true, cancelable: true };
			const place = element.getBoundingClientRect();
			element.dispatchEvent(
				given.event === "paste"
					? new ClipboardEvent("paste", { ...options, clipboardData: carried })
					: new DragEvent("drop", {
							...options,
							dataTransfer: carried,
							clientX: place.left + 20,
							clientY: place.top + 20,
						}),
			);
		},
		{ ...kind, event, content: buffer.toString("base64") },
	);
}

test("a customer shows a broken part, another reads it, and a moderator takes it away", async ({
	member,
	visitor,
	browse,
	watch,
}) => {
	test.setTimeout(180_000);
	const june = await member("june");
	const address = await startThread(june, { title: "A lid that cracked", text: "See below." });
	const field = await openEditor(june, "Your reply");
	const words = june.getByLabel("What does the picture show?");

	await test.step("what is no picture is said, and the text stays", async () => {
		await june.keyboard.insertText("My lid cracked.");
		const chooser = june.waitForEvent("filechooser");
		await june.getByRole("button", { name: "Picture" }).press("Enter");
		await (await chooser).setFiles({
			name: "lid.png",
			mimeType: "image/png",
			buffer: Buffer.from("not a picture"),
		});
		await expect(june.getByRole("alert").filter({ hasText: "PNG, JPEG or WebP" })).toBeVisible();
		await expect(field).toContainText("My lid cracked.");
	});

	await test.step("a chosen one is in the text, and asks for its words", async () => {
		const chooser = june.waitForEvent("filechooser");
		await june.getByRole("button", { name: "Picture" }).press("Enter");
		await (await chooser).setFiles(await contentOf(await aPicture({ width: 1_200, height: 800 })));
		await expect(words).toBeFocused();
		await expect(june.getByRole("status").filter({ hasText: "The picture is in the text." })).toBeVisible();
		await watch.examine(june);
		await words.fill("A crack from edge to edge");
		await words.press("Enter");
		await expect(field.getByRole("img", { name: "A crack from edge to edge" })).toBeVisible();
		await expect(field).toBeFocused();
		await june.keyboard.insertText("What now?");
	});

	await test.step("pasted and dropped ones, too; one is taken out again", async () => {
		await handOver(field, "paste", await aPicture({ width: 600, height: 900 }));
		await expect(words).toBeFocused();
		await words.press("Escape");
		await expect(field.locator("img[data-upload]")).toHaveCount(2);
		await handOver(field, "drop", await aPicture());
		await expect(field.locator("img[data-upload]")).toHaveCount(3);
		await expect(words).toBeFocused();
		await june.getByRole("button", { name: "Take the picture out" }).click();
		await expect(field.locator("img[data-upload]")).toHaveCount(2);
	});

	await send(june);
	const post = postWith(june, "My lid cracked.");
	const picture = post.getByRole("img", { name: "A crack from edge to edge" });
	await test.step("everybody reads it, in any light and on a telephone", async () => {
		await isDrawn(picture);
		await visitor.goto(address);
		const shown = postWith(visitor, "My lid cracked.").getByRole("img", {
			name: "A crack from edge to edge",
		});
		await isDrawn(shown);
		for (const colorScheme of ["light", "dark"] as const) {
			await visitor.emulateMedia({ colorScheme });
			await watch.examine(visitor);
		}
		await visitor.setViewportSize({ width: 390, height: 844 });
		const over = await visitor.evaluate(() => (document.scrollingElement?.scrollWidth ?? 0) - innerWidth);
		expect(over).toBeLessThanOrEqual(0);
	});

	await test.step("its words can be changed, and it stays in an edit", async () => {
		await choose(post, "Edit");
		const editor = await openEditor(june, "Text");
		await editor.getByRole("img", { name: "A crack from edge to edge" }).click();
		await june.getByRole("button", { name: "Picture", exact: true }).click();
		await expect(words).toHaveValue("A crack from edge to edge");
		await words.fill("A crack");
		await june.getByRole("button", { name: "Done" }).click();
		await june.getByRole("button", { name: "Save" }).click();
		await isDrawn(postWith(june, "My lid cracked.").getByRole("img", { name: "A crack" }));
	});

	const source = (await postWith(june, "My lid cracked.")
		.getByRole("img", { name: "A crack" })
		.getAttribute("src")) as string;
	await test.step("a moderator hides the post and sees the picture still; nobody else does", async () => {
		const moderator = await member("marek");
		await moderator.goto(address);
		await choose(postWith(moderator, "My lid cracked."), "Hide");
		await isDrawn(moderator.getByRole("img", { name: "A crack" }));
		await moderator.getByLabel("Reason").selectOption({ label: "Off topic" });
		await moderator.getByRole("button", { name: "Hide" }).click();
		const anybody = await browse();
		await anybody.goto(address);
		await expect(anybody.getByText("My lid cracked.")).toHaveCount(0);
		expect((await anybody.request.get(source)).status()).toBe(404);
		expect((await moderator.request.get(source)).status()).toBe(200);
	});
});

test("a picture is sent without JavaScript", async ({ member, visitor }) => {
	const plain = await member("june", { javaScriptEnabled: false });
	await plain.goto("/new");
	await plain.getByRole("radio", { name: "Question" }).check();
	await plain.getByLabel("Title").fill("A handle that came off");
	await plain.getByLabel("Text", { exact: true }).fill("It **came off**.");
	await plain.getByText("Add a picture").click();
	await plain.getByLabel("Picture", { exact: true }).setInputFiles({
		name: "handle.png",
		mimeType: "image/png",
		buffer: Buffer.from("not a picture"),
	});
	await plain.getByLabel("What does the picture show?").fill("The handle, and the kettle");
	await plain.getByRole("button", { name: "Publish" }).click();
	await expect(plain.getByText("This is not a PNG, JPEG or WebP picture that we can read.")).toBeVisible();
	await expect(plain.getByLabel("Text", { exact: true })).toHaveValue("It **came off**.");
	await plain
		.getByLabel("Picture", { exact: true })
		.setInputFiles(await contentOf(await aPicture({ width: 640, height: 480 })));
	await plain.getByRole("button", { name: "Publish" }).click();
	await expect(plain.getByRole("heading", { level: 1 })).toHaveText("A handle that came off");
	await visitor.goto(new URL(plain.url()).pathname);
	await isDrawn(
		visitor.getByRole("article").getByRole("img", { name: "The handle, and the kettle", exact: true }),
	);
});

test("a picture of the forum is seen in a page of the brand's, as large as it is", async ({
	member,
	page,
}) => {
	const site = await openHostSite();
	await site.postAs("Ada", "lids", "Does yours fit?");
	const told = await fetch(`${site.forum}/embed/v1/threads/lids`, { headers: { Origin: site.origin } });
	const june = await member("june");
	await june.goto((await told.json()).url);
	await openEditor(june, "Your reply");
	const chooser = june.waitForEvent("filechooser");
	await june.getByRole("button", { name: "Picture" }).click();
	await (await chooser).setFiles(await contentOf(await aPicture({ width: 1_200, height: 600 })));
	await june.getByLabel("What does the picture show?").fill("A lid that fits");
	await june.getByRole("button", { name: "Done" }).click();
	await send(june);
	await isDrawn(june.getByRole("article").getByRole("img", { name: "A lid that fits" }));

	await page.setViewportSize({ width: 390, height: 844 });
	await page.goto(`${site.origin}/empty.html`);
	await stage(page, "folkmoot-discussion", { thread: "lids" });
	const picture = discussion(page).getByRole("img", { name: "A lid that fits" });
	await isDrawn(picture);
	const box = await picture.boundingBox();
	expect(box?.width).toBeLessThan(390);
	expect((box?.width ?? 0) / (box?.height ?? 1)).toBeCloseTo(2, 1);
	site.close();
});
