import { BlockList, isIP } from "node:net";

export type Objection = "scheme" | "credentials" | "port" | "address";

/** Ports that public services answer on; anything else is somebody's database or mail server. */
const PORTS = new Set(["", "80", "443", "8080", "8443"]);

/** Everything in IANA's special-purpose registry that is not the public internet, and multicast. */
const forbidden = new BlockList();
const IPV4 = [
	"0.0.0.0/8",
	"10.0.0.0/8",
	"100.64.0.0/10",
	"127.0.0.0/8",
	"169.254.0.0/16",
	"172.16.0.0/12",
	"192.0.0.0/24",
	"192.0.2.0/24",
	"192.88.99.0/24",
	"192.168.0.0/16",
	"198.18.0.0/15",
	"198.51.100.0/24",
	"203.0.113.0/24",
	"224.0.0.0/4",
	"240.0.0.0/4",
];
/** Inside 2000::/3, which is all of IPv6 that is public: tunnels that lead to IPv4, documentation, benchmarks. */
const IPV6 = ["2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20"];
const publicIpv6 = new BlockList();
publicIpv6.addSubnet("2000::", 3, "ipv6");
for (const [list, family] of [
	[IPV4, "ipv4"],
	[IPV6, "ipv6"],
] as const) {
	for (const range of list) {
		const [network = "", bits] = range.split("/");
		forbidden.addSubnet(network, Number(bits), family);
	}
}

/** True for addresses of the public internet. IPv4 inside IPv6 is never among them. */
export function isPublicAddress(address: string): boolean {
	const family = isIP(address);
	if (family === 4) return !forbidden.check(address, "ipv4");
	if (family !== 6 || address.includes("%")) return false;
	return publicIpv6.check(address, "ipv6") && !forbidden.check(address, "ipv6");
}

/** What is wrong with an address before anybody looks its name up; null where nothing is. */
export function objectionTo(address: string | URL, privateHosts: ReadonlySet<string>): Objection | null {
	if (!URL.canParse(String(address))) return "scheme";
	const url = new URL(address);
	if (url.protocol !== "http:" && url.protocol !== "https:") return "scheme";
	if (url.username !== "" || url.password !== "") return "credentials";
	if (isNamed(url, privateHosts)) return null;
	if (!PORTS.has(url.port)) return "port";
	const host = hostOf(url);
	return isIP(host) !== 0 && !isPublicAddress(host) ? "address" : null;
}

/** The host without the brackets of IPv6. */
export const hostOf = ({ hostname }: URL) => hostname.replace(/^\[|\]$/g, "");

/** Named by the operator: reached wherever it is. */
export const isNamed = (url: URL, privateHosts: ReadonlySet<string>) =>
	privateHosts.has(`${url.hostname}:${url.port || (url.protocol === "https:" ? "443" : "80")}`);
