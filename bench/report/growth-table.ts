import { columns } from "~/cli/print";
import type { Round } from "../load/measure-round";

const AIM = 1.15;

export interface Growth {
	name: string;
	small: Round;
	large: Round;
	p50Ratio: number;
	cpuRatio: number;
}

/** How p50 and CPU time per request of each page grew with the forum. */
export function growthTable(rows: Growth[]) {
	const head = [
		"page",
		"p50 ms at 50,000",
		"at 1,000,000",
		"ratio",
		"CPU ms at 50,000",
		"at 1,000,000",
		"ratio",
		`both ≤ ${AIM}`,
	];
	const lines = rows.map(({ name, small, large, p50Ratio, cpuRatio }) => [
		name,
		...[small.p50, large.p50, p50Ratio, small.cpuMsPerRequest, large.cpuMsPerRequest, cpuRatio].map((value) =>
			value.toFixed(2),
		),
		p50Ratio <= AIM && cpuRatio <= AIM ? "met" : "NOT met",
	]);
	return columns([head, ...lines]);
}
