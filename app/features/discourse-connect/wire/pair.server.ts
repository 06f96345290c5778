import { signatureOf } from "./signature.server";

/** What is sent: a query in base64, and its signature. */
export interface Pair {
	readonly payload: string;
	readonly signature: string;
}

/** More than any payload with the fields that are read. */
export const MOST_CHARACTERS = 8_000;

/** Fields of a payload; null where it is no base64 of a text. Ruby breaks base64 into lines: they do not count. */
export function readFields(payload: string): URLSearchParams | null {
	const base64 = payload.replace(/\s+/g, "");
	if (!/^[A-Za-z0-9+/]+={0,2}$/.test(base64)) return null;
	try {
		const text = new TextDecoder("utf-8", { fatal: true }).decode(Buffer.from(base64, "base64"));
		return text.includes("=") ? new URLSearchParams(text) : null;
	} catch {
		return null;
	}
}

/** An address with signed fields added to its query; what it has already stays as it is. */
export function withSignedFields(address: string, fields: Record<string, string>, secret: string): string {
	const payload = Buffer.from(new URLSearchParams(fields).toString()).toString("base64");
	const signed = new URLSearchParams({ sso: payload, sig: signatureOf(payload, secret) });
	const url = new URL(address);
	url.search = url.search === "" ? signed.toString() : `${url.search.slice(1)}&${signed}`;
	return url.href;
}
