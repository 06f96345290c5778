import { randomUUID } from "node:crypto";
import type { BrowserContextOptions, Page } from "@playwright/test";
import { folkmoot } from "./command-line";
import { signIn } from "./test";

type Browse = (brand: "demo", options?: BrowserContextOptions) => Promise<Page>;

/** A new member of the demo brand, signed in: what they earn in a journey nobody earned before. */
export async function aMember(browse: Browse, options: BrowserContextOptions = {}) {
	const handle = `guest-${randomUUID().slice(0, 8)}`;
	const email = `${handle}@people.example`;
	const wish = [
		"--brand",
		"demo",
		"--handle",
		handle,
		"--role",
		"member",
		"--email",
		email,
		"--accept-rules",
	];
	const { password } = await folkmoot("member", "create", ...wish);
	const page = await browse("demo", options);
	await signIn(page, { email, password: password as string });
	return { page, handle };
}
