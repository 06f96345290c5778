import { readFileSync } from "node:fs";

export interface IslandAddresses {
	visitor: string;
	member: string;
	desk: string;
	frame: string;
}

let addresses: IslandAddresses | undefined;

const sourceOf = (name: keyof IslandAddresses) => `/app/islands/${name}.ts`;

/** Where the browser parts lie: built files by their hashes, or the sources through the development server. */
export function islandAddresses(mode: string): IslandAddresses {
	if (mode === "development")
		return {
			visitor: sourceOf("visitor"),
			member: sourceOf("member"),
			desk: sourceOf("desk"),
			frame: sourceOf("frame"),
		};
	addresses ??= JSON.parse(readFileSync("build/islands.json", "utf8")) as IslandAddresses;
	return addresses;
}
