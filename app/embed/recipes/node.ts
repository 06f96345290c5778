import type { Recipe } from "./recipe";

export const node: Recipe = ({ kid, forum, origin }) => `import { createHmac, randomUUID } from "node:crypto";

// On your server only, for the customer who is signed in there. Send it with Cache-Control: no-store.
export function forumToken(id, name) {
	const now = Math.floor(Date.now() / 1000);
	const encode = (part) => Buffer.from(JSON.stringify(part)).toString("base64url");
	const header = { alg: "HS256", typ: "JWT", kid: "${kid}" };
	const claims = {
		iss: "${origin}",
		aud: "${forum}",
		sub: String(id),
		jti: randomUUID(),
		iat: now,
		exp: now + 120,
		origin: "${origin}",
		name,
	};
	const signed = \`\${encode(header)}.\${encode(claims)}\`;
	const signature = createHmac("sha256", process.env.FOLKMOOT_SECRET).update(signed);
	return \`\${signed}.\${signature.digest("base64url")}\`;
}`;
