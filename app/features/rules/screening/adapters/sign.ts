import { createHmac, randomUUID } from "node:crypto";

const keyOf = (secret: string) => Buffer.from(secret.replace(/^whsec_/, ""), "base64");

/** The headers of Standard Webhooks: HMAC-SHA256 over `id.timestamp.body`. */
export function signedHeaders(secret: string, body: string, now: Date) {
	const id = `msg_${randomUUID()}`;
	const timestamp = Math.floor(now.getTime() / 1_000);
	const signature = createHmac("sha256", keyOf(secret)).update(`${id}.${timestamp}.${body}`).digest("base64");
	return {
		"webhook-id": id,
		"webhook-timestamp": String(timestamp),
		"webhook-signature": `v1,${signature}`,
	};
}

/** The same name for the same member towards one receiver, and no way back to the member. */
export const pseudonymOf = (secret: string, memberId: number) =>
	createHmac("sha256", keyOf(secret)).update(`member.${memberId}`).digest("hex").slice(0, 32);
