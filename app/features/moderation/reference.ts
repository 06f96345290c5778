import { randomBytes } from "node:crypto";

/** Letters and digits that nobody mistakes for one another when they are read out. */
const ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

/** The number of a report, for letters and telephones: `R-7K3Q-9XQ2`. */
export function newReference(): string {
	const letters = [...randomBytes(8)].map((byte) => ALPHABET[byte % ALPHABET.length]);
	return `R-${letters.slice(0, 4).join("")}-${letters.slice(4).join("")}`;
}
