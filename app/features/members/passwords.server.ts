import { hash, verify } from "@node-rs/argon2";

/** OWASP's first recommendation for argon2id: 19 MiB, two passes. */
const options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string) => hash(password, options);

/** Checked in place of a missing hash, so that an unknown address takes as long as a known one. */
let decoy: Promise<string> | undefined;

export async function verifyPassword(stored: string | null | undefined, password: string): Promise<boolean> {
	decoy ??= hashPassword("nobody has this password");
	const matches = await verify(stored ?? (await decoy), password, options).catch(() => false);
	return Boolean(stored) && matches;
}
