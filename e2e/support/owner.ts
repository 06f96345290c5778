import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { folkmoot } from "./command-line";
import { signIn } from "./test";

/** An owner of the demo brand who is nobody of the cast: other journeys change the language of those. */
export async function anOwner(browse: (brand: "demo") => Promise<Page>): Promise<Page> {
	const handle = `owner-${randomUUID().slice(0, 8)}`;
	const email = `${handle}@people.example`;
	const wish = ["--brand", "demo", "--handle", handle, "--role", "owner", "--email", email, "--accept-rules"];
	const { password } = await folkmoot("member", "create", ...wish);
	const page = await browse("demo");
	await signIn(page, { email, password: password as string });
	return page;
}
