const WIDTH = 30;
const STEP = 10;

/** Shows how far a long command is: a bar on a terminal, else a line for every tenth, so that logs stay short. */
export function showProgress(what: string): (done: number, total: number) => void {
	let shown = 0;
	return (done, total) => {
		const percent = total === 0 ? 100 : Math.floor((done / total) * 100);
		const due = process.stderr.isTTY ? percent !== shown : percent >= shown + STEP || percent === 100;
		if (!due || percent === shown) return;
		shown = percent;
		process.stderr.write(process.stderr.isTTY ? bar(what, percent) : `${what}: ${percent} %\n`);
	};
}

function bar(what: string, percent: number) {
	const filled = Math.round((percent / 100) * WIDTH);
	const line = `\r${what} [${"█".repeat(filled)}${"·".repeat(WIDTH - filled)}] ${String(percent).padStart(3)} %`;
	return percent === 100 ? `${line}\n` : line;
}
