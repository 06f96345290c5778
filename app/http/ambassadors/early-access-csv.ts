import { toCsv } from "~/platform/csv";

interface Listed {
	handle: string;
	name: string;
	tier: number;
	email: string | null;
}

/** RFC 4180, with a head line. */
export const earlyAccessCsv = (rows: Listed[]): string =>
	toCsv([
		["handle", "name", "tier", "email"],
		...rows.map(({ handle, name, tier, email }) => [handle, name, String(tier), email ?? ""]),
	]);
