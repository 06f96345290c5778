import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** Where the forum of this run answers and keeps its files; set by run-forum.ts. */
export const installation = () => {
	const { FOLKMOOT_E2E_ADDRESS: address, FOLKMOOT_E2E_DATA: dataDir } = process.env;
	if (!address || !dataDir)
		throw new Error("The forum was not started: run the journeys with playwright test");
	return { address, dataDir };
};

export type BrandSlug = "demo" | "acme";

/** The demo brand lives at localhost itself, the other one at acme.localhost. */
export function originOf(brand: BrandSlug): string {
	const { address } = installation();
	return brand === "demo" ? address : address.replace("localhost", `${brand}.localhost`);
}

/** Who of the cast can sign in, and at which brand. */
const people = {
	ildiko: "demo",
	marek: "demo",
	june: "demo",
	sanyi: "demo",
	ruth: "acme",
	bence: "acme",
	isla: "acme",
	gus: "acme",
} as const satisfies Record<string, BrandSlug>;

export type Person = keyof typeof people;
export const brandOf = (person: Person): BrandSlug => people[person];

/** The sign-in that the demo made up for this installation. */
export async function signInOf(person: Person): Promise<{ email: string; password: string }> {
	const text = await readFile(join(installation().dataDir, "demo-sign-ins.txt"), "utf8");
	const line = new RegExp(`^ +\\w+ +(${person}\\w*@${people[person]}\\.example) +(\\S+)$`, "m").exec(text);
	if (!line) throw new Error(`demo-sign-ins.txt knows no ${person}`);
	return { email: line[1] as string, password: line[2] as string };
}
