import type { Context } from "~/platform/context";

/** Four a second while somebody types; a program that asks for everything meets it soon. */
const SEARCHES = { points: 240, seconds: 60, perProcess: true };

/** Counts a search of whoever asks; `rate-limited` when there were too many. */
export const spendSearch = ({ services, brand, actor, network }: Context) =>
	services.limits.spend("searches", `${brand.id}:${actor?.memberId ?? network}`, SEARCHES);
