import { describe, expect, test } from "vitest";
import { isPublicAddress, objectionTo } from "./address";

const named = new Set(["localhost:9200", "[::1]:80", "intern.example:443"]);

describe("an address is refused", () => {
	test.each([
		["ftp://example.com/", "scheme"],
		["file:///etc/passwd", "scheme"],
		["gopher://example.com/", "scheme"],
		["nonsense", "scheme"],
		["", "scheme"],
		["https://user@example.com/", "credentials"],
		["https://user:secret@example.com/", "credentials"],
		["http://:x@localhost:9200/", "credentials"],
		["http://example.com:22/", "port"],
		["http://example.com:5432/", "port"],
		["http://localhost:9201/", "port"],
		["http://127.0.0.1/", "address"],
		["http://2130706433/", "address"],
		["http://0x7f.1/", "address"],
		["http://0177.0.0.1/", "address"],
		["http://127.1/", "address"],
		["http://169.254.169.254/latest/meta-data/", "address"],
		["http://[::1]:8080/", "address"],
		["http://[::ffff:127.0.0.1]/", "address"],
		["http://[::ffff:8.8.8.8]/", "address"],
		["http://[64:ff9b::7f00:1]/", "address"],
		["http://[fe80::1]/", "address"],
	])("%s: %s", (address, objection) => {
		expect(objectionTo(address, named)).toBe(objection);
	});
});

test.each([
	"https://example.com/path?x=1",
	"http://example.com:8080/",
	"http://8.8.8.8/",
	"http://localhost:9200/",
	"http://[::1]/",
	"https://intern.example/",
])("%s may be asked", (address) => {
	expect(objectionTo(address, named)).toBeNull();
});

test.each([
	"0.0.0.0",
	"10.1.2.3",
	"100.64.0.1",
	"127.255.0.1",
	"169.254.1.1",
	"172.31.0.1",
	"192.0.0.8",
	"192.0.2.1",
	"192.88.99.1",
	"192.168.1.1",
	"198.19.0.1",
	"198.51.100.7",
	"203.0.113.9",
	"224.0.0.1",
	"239.1.1.1",
	"240.0.0.1",
	"255.255.255.255",
	"::",
	"::1",
	"::ffff:10.0.0.1",
	"::7f00:1",
	"64:ff9b::1",
	"64:ff9b:1::1",
	"100::1",
	"2001::1",
	"2001:db8::1",
	"2002:7f00:1::",
	"3fff::1",
	"5f00::1",
	"fc00::1",
	"fd12::1",
	"fe80::1",
	"fe80::1%eth0",
	"fec0::1",
	"ff02::1",
	"not an address",
])("%s is not public", (address) => {
	expect(isPublicAddress(address)).toBe(false);
});

test.each(["1.1.1.1", "172.32.0.1", "192.0.1.1", "2001:4860:4860::8888", "2606:4700::1111"])(
	"%s is public",
	(address) => {
		expect(isPublicAddress(address)).toBe(true);
	},
);
