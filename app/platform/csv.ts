/** RFC 4180: a line for each row, cells in quotes where they need them. */
export const toCsv = (rows: readonly (readonly string[])[]): string =>
	rows.map((row) => `${row.map(quoted).join(",")}\r\n`).join("");

/** A cell that starts like a formula would be worked out by a spreadsheet. */
const quoted = (cell: string) => {
	const safe = /^[=+\-@\t\r]/.test(cell) && Number.isNaN(Number(cell)) ? `'${cell}` : cell;
	return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};
