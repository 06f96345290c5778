/**
 * Run after `npm install`: npm leaves platform packages out of the lock file that the registry at hand does not serve,
 * and `npm ci` then refuses the lock file everywhere. Their names and versions are known from the packages that ask
 * for them; a machine of another platform never fetches them.
 */
import { readFileSync, writeFileSync } from "node:fs";

const PLATFORM =
	/(android|darwin|freebsd|linux|netbsd|openbsd|openharmony|sunos|aix|win32)-(arm64|arm|x64|ia32|ppc64|riscv64|s390x|loong64|mips64el)(?:-(\w+))?$/;
const lock = JSON.parse(readFileSync("package-lock.json", "utf8"));
let added = 0;
for (const [path, { optionalDependencies = {}, dev }] of Object.entries(lock.packages)) {
	if (path === "") continue;
	for (const [name, version] of Object.entries(optionalDependencies)) {
		const nested = `${path}/node_modules/${name}`;
		if (lock.packages[nested] || lock.packages[`node_modules/${name}`]?.version === version) continue;
		const [, os, cpu, flavour = ""] = PLATFORM.exec(name) ?? [];
		if (!os || !/^\d+\.\d+\.\d+/.test(version)) continue;
		const place = lock.packages[`node_modules/${name}`] ? nested : `node_modules/${name}`;
		const libc = os === "linux" && flavour ? { libc: [flavour.startsWith("musl") ? "musl" : "glibc"] } : {};
		lock.packages[place] = {
			version,
			cpu: [cpu],
			...(dev ? { dev } : {}),
			...libc,
			optional: true,
			os: [os],
		};
		added += 1;
	}
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync("package-lock.json", `${JSON.stringify(lock, null, "\t")}\n`);
console.log(`Added ${added} platform packages to package-lock.json.`);
