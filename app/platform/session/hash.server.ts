import { createHash, randomBytes } from "node:crypto";

/** Random text for cookies, mail links and API keys; 192 bits. */
export const newSecret = () => randomBytes(24).toString("base64url");

/** What the database keeps of a secret: enough to recognise it, useless to whoever reads the table. */
export const hashSecret = (secret: string) => createHash("sha256").update(secret).digest("hex");
