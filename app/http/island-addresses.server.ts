import { readFileSync } from "node:fs";

let addresses: { visitor: string; member: string } | undefined;

/** Where the browser parts lie: built files by their hashes, or the sources through the development server. */
export function islandAddresses(mode: string) {
	if (mode === "development") return { visitor: "/app/islands/visitor.ts", member: "/app/islands/member.ts" };
	addresses ??= JSON.parse(readFileSync("build/islands.json", "utf8")) as { visitor: string; member: string };
	return addresses;
}
