import { COOKIE, code, KEPT_DAYS } from "./contract";

const DAY = 86_400_000;
/** Looked for in every request. */
const KEPT = new RegExp(`(?:^|;\\s*)${COOKIE}=([a-z0-9]{8})\\.(\\d{13})(\\.own)?(?:;|$)`);

/** A link that somebody followed: whose, when, and whether its owner did so themselves. */
export interface Touch {
	code: string;
	at: number;
	own: boolean;
}

/** The link of a cookie header, while it is kept; null for none, a foreign text, or one that is too old. */
export function readTouch(header: string | null | undefined, now: Date): Touch | null {
	const found = header ? KEPT.exec(header) : null;
	if (!found) return null;
	const at = Number(found[2]);
	if (at > now.getTime() + DAY || at < now.getTime() - KEPT_DAYS * DAY) return null;
	return { code: found[1] as string, at, own: found[3] !== undefined };
}

/** The cookie that keeps it: of the forum's own site only, out of reach of scripts. */
export const touchCookie = ({ code, at, own }: Touch, secure: boolean) =>
	`${COOKIE}=${code}.${at}${own ? ".own" : ""}; Path=/; Max-Age=${KEPT_DAYS * 86_400}; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`;

/** A code that was typed in, as if its link had been followed now; null where it cannot be one. */
export function typedTouch(typed: unknown, now: Date): Touch | null {
	const parsed = code.safeParse(typed);
	return parsed.success ? { code: parsed.data, at: now.getTime(), own: false } : null;
}
