/**
 * Packs the npm packages, installs them into an empty project as a brand's programmer would, and lets TypeScript and
 * Node judge what arrived.
 */
import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const NAMES = ["embed-contract", "sso", "widget"];
const COMPANIONS = ["react", "react-dom", "@types/react", "@types/react-dom", "@types/node", "typescript"];

const page = `import { FolkmootAsk, FolkmootCount, FolkmootDiscussion, FolkmootList } from "@folkmoot/widget/react";
import { identify, type FolkmootDiscussionElement } from "@folkmoot/widget";
import type { EmbedThread } from "@folkmoot/embed-contract";

const forum = "https://forum.brand.example";
export const page = (
	<>
		<FolkmootDiscussion
			forum={forum}
			thread="kettle"
			headingLevel={2}
			getToken={async () => null}
			onPosted={({ post }) => console.log(post.id.toFixed(), post.url)}
			onSigninNeeded={({ reason }) => reason === "reply"}
		>
			<p>Nobody answers.</p>
		</FolkmootDiscussion>
		<FolkmootCount forum={forum} thread="kettle" />
		<FolkmootList forum={forum} category="help" sort="top" limit={5} />
		<FolkmootAsk forum={forum} />
		{/* @ts-expect-error a discussion without a key is none */}
		<FolkmootDiscussion forum={forum} />
		{/* @ts-expect-error there is no such order */}
		<FolkmootList forum={forum} sort="oldest" />
	</>
);
export const element: FolkmootDiscussionElement | null = typeof document === "undefined" ? null : document.querySelector("folkmoot-discussion");
export const signOut = () => identify(null);
export const titleOf = (thread: EmbedThread) => thread.posts.length;
`;

const server = `import { signCustomer } from "@folkmoot/sso";

export const token: string = signCustomer({
	key: "a secret of thirty-two characters",
	kid: "kid-1234",
	algorithm: "HS256",
	brand: "https://forum.brand.example",
	origin: "https://www.brand.example",
	customer: { id: "4711", name: "Anna" },
});
// @ts-expect-error there is no such algorithm
signCustomer({ key: "", kid: "", algorithm: "none", brand: "", origin: "", customer: { id: "1" } });
`;

/** On a server there are no custom elements: the wrapper has to render all the same. */
const program = `import { createElement } from "react";
import { renderToString } from "react-dom/server";
import { FolkmootDiscussion } from "@folkmoot/widget/react";
import { isSafeLink } from "@folkmoot/embed-contract";
import { signCustomer } from "@folkmoot/sso";
const html = renderToString(createElement(FolkmootDiscussion, { forum: "https://f.example", thread: "kettle" }));
if (html !== '<folkmoot-discussion thread="kettle" forum="https://f.example"></folkmoot-discussion>') throw new Error(html);
if (isSafeLink("javascript:alert(1)") || !isSafeLink("https://f.example/")) throw new Error("isSafeLink");
const token = signCustomer({ key: "s", kid: "k", algorithm: "HS256", brand: "b", origin: "o", customer: { id: "1" } });
if (token.split(".").length !== 3) throw new Error(token);
`;

const folder = await mkdtemp(join(tmpdir(), "folkmoot-packages-"));
const run = (command, args, cwd) =>
	execFileSync(command, args, { cwd, stdio: ["ignore", "pipe", "inherit"] });
try {
	const tarballs = NAMES.map((name) => {
		const said = run("npm", ["pack", "--silent", "--pack-destination", folder], resolve("packages", name));
		return join(folder, String(said).trim().split("\n").at(-1));
	});
	const root = JSON.parse(await readFile("package.json", "utf8"));
	const versions = { ...root.dependencies, ...root.devDependencies };
	const project = join(folder, "project");
	await mkdir(project);
	await writeFile(
		join(project, "package.json"),
		JSON.stringify({ name: "brand", private: true, type: "module" }),
	);
	await writeFile(join(project, "page.tsx"), page);
	await writeFile(join(project, "server.ts"), server);
	await writeFile(join(project, "program.mjs"), program);
	const companions = COMPANIONS.map((name) => `${name}@${versions[name]}`);
	run(
		"npm",
		[
			"install",
			"--no-audit",
			"--no-fund",
			"--loglevel=error",
			"--ignore-scripts",
			"--prefer-offline",
			...tarballs,
			...companions,
		],
		project,
	);
	for (const resolution of ["bundler", "nodenext"])
		run(
			process.execPath,
			[
				"node_modules/typescript/bin/tsc",
				...["--noEmit", "--strict", "--jsx", "react-jsx", "--target", "es2022", "--lib", "es2022,dom"],
				...["--module", resolution === "bundler" ? "esnext" : "nodenext", "--moduleResolution", resolution],
				...["page.tsx", "server.ts"],
			],
			project,
		);
	run(process.execPath, ["program.mjs"], project);
	console.log(`${NAMES.length} packages pack, install, type-check and run in an empty project.`);
} catch (error) {
	console.error(String(error.stdout ?? ""), error.message);
	process.exitCode = 1;
} finally {
	await rm(folder, { recursive: true, force: true });
	for (const name of NAMES) await rm(resolve("packages", name, "dist"), { recursive: true, force: true });
}
