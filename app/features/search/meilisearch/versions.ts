const OLDEST = 50;
const NEWEST = 53;

export const TRIED = `1.${OLDEST} to 1.${NEWEST}`;

/** Older and newer ones may do as well; nobody has looked. */
export function isTriedVersion(version: string): boolean {
	const [, major, minor] = /^(\d+)\.(\d+)\./.exec(version) ?? [];
	return major === "1" && Number(minor) >= OLDEST && Number(minor) <= NEWEST;
}
