import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";

export interface Usage {
	/** User and system time since the process began. */
	cpuMs: number;
	rssMb: number;
}

/** Linux counts in hundredths of a second there, whatever the kernel's own clock. */
const MS_PER_TICK = 10;
const run = promisify(execFile);

/** What a process has used so far. */
export const readUsage = (pid: number): Promise<Usage> =>
	process.platform === "linux" ? readProc(pid) : askPs(pid);

async function readProc(pid: number): Promise<Usage> {
	const [stat, status] = await Promise.all([
		readFile(`/proc/${pid}/stat`, "utf8"),
		readFile(`/proc/${pid}/status`, "utf8"),
	]);
	// The name in brackets may hold spaces: count from behind it.
	const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
	const rss = /^VmRSS:\s+(\d+) kB/m.exec(status)?.[1];
	return { cpuMs: (Number(fields[11]) + Number(fields[12])) * MS_PER_TICK, rssMb: Number(rss) / 1024 };
}

async function askPs(pid: number): Promise<Usage> {
	const { stdout } = await run("ps", ["-o", "time=,rss=", "-p", String(pid)]);
	const [time = "", rss] = stdout.trim().split(/\s+/);
	const seconds = time.split(/[:-]/).reduce((sum, part) => sum * 60 + Number(part), 0);
	return { cpuMs: seconds * 1000, rssMb: Number(rss) / 1024 };
}
