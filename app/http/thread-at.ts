import type { Brand } from "~/platform/identity";

const THREAD = /^\/t\/([1-9]\d{0,14})(?:\/|$)/;

/** The id in the address of a thread of this forum, as people copy it; null for anything else. */
export function threadAt({ origin }: Pick<Brand, "origin">, address: string): number | null {
	const url = URL.canParse(address, origin) ? new URL(address, origin) : null;
	const thread = THREAD.exec(url?.pathname ?? "")?.[1];
	return thread && url?.origin === new URL(origin).origin ? Number(thread) : null;
}
