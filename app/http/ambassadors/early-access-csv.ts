interface Listed {
	handle: string;
	name: string;
	tier: number;
	email: string | null;
}

/** RFC 4180, with a head line. */
export const earlyAccessCsv = (rows: Listed[]): string =>
	[
		["handle", "name", "tier", "email"],
		...rows.map(({ handle, name, tier, email }) => [handle, name, String(tier), email ?? ""]),
	]
		.map((line) => `${line.map(quoted).join(",")}\r\n`)
		.join("");

/** A cell that starts like a formula would be worked out by a spreadsheet. */
const quoted = (cell: string) => {
	const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
	return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};
