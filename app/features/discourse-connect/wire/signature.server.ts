import { createHmac, timingSafeEqual } from "node:crypto";

const hmac = (payload: string, secret: string) => createHmac("sha256", secret).update(payload);

/** The signature of a payload: HMAC-SHA256 over its base64 text, in hexadecimal. */
export const signatureOf = (payload: string, secret: string) => hmac(payload, secret).digest("hex");

export const isSignature = (text: string) => /^[0-9a-f]{64}$/i.test(text);

/** Compared in constant time, so that nobody learns a signature digit by digit. */
export const isSigned = (payload: string, signature: string, secret: string) =>
	isSignature(signature) && timingSafeEqual(hmac(payload, secret).digest(), Buffer.from(signature, "hex"));
