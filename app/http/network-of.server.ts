import type { IncomingMessage } from "node:http";
import { isIPv6 } from "node:net";

/**
 * The network that a request comes from. Behind a trusted proxy the last entry of X-Forwarded-For is what that proxy
 * saw; earlier entries are whatever the client wrote. IPv6 is counted per /64: one household has that many addresses.
 */
export function networkOf(request: IncomingMessage, trustProxy: boolean): string {
	const forwarded = trustProxy
		? String(request.headers["x-forwarded-for"] ?? "")
				.split(",")
				.at(-1)
				?.trim()
		: "";
	const address = (forwarded || request.socket.remoteAddress || "unknown").replace(/^::ffff:/, "");
	return isIPv6(address) ? prefix64(address) : address;
}

function prefix64(address: string) {
	const [head = "", tail] = address.split("%")[0]?.split("::") ?? [];
	const left = head.split(":").filter(Boolean);
	const right = tail === undefined ? [] : tail.split(":").filter(Boolean);
	const zeros = tail === undefined ? [] : Array(Math.max(0, 8 - left.length - right.length)).fill("0");
	return `${[...left, ...zeros, ...right].slice(0, 4).join(":")}::/64`;
}
