import type { Case, CaseName } from "../cases";
import type { Round } from "../load/measure-round";
import type { Measured } from "../run-cases";

export interface Row extends Round {
	name: CaseName;
	bytes: number;
	/** Requests per second as a share of the floor's; null where there is none to compare with. */
	ratio: number | null;
}

/** One row per case: medians of its rounds, and the largest memory. */
export function summarise(
	names: readonly CaseName[],
	measured: ReadonlyMap<CaseName, Measured>,
	cases: Record<CaseName, Case>,
): Row[] {
	const rows = names.map((name) => ({
		name,
		...medians(measured.get(name)?.rounds ?? []),
		bytes: measured.get(name)?.bytes ?? 0,
	}));
	const speed = new Map(rows.map(({ name, rps }) => [name, rps]));
	return rows.map((row) => {
		const { floor } = cases[row.name];
		const base = floor === null ? undefined : speed.get(floor);
		return { ...row, ratio: base === undefined ? null : rounded(row.rps / base, 3) };
	});
}

/** Medians of the rounds: one disturbed round does not count. */
export function medians(rounds: readonly Round[]): Round {
	const of = (read: (round: Round) => number) => median(rounds.map(read));
	return {
		rps: rounded(
			of(({ rps }) => rps),
			1,
		),
		p50: rounded(
			of(({ p50 }) => p50),
			2,
		),
		p99: rounded(
			of(({ p99 }) => p99),
			2,
		),
		cpuMsPerRequest: rounded(
			of(({ cpuMsPerRequest }) => cpuMsPerRequest),
			4,
		),
		rssMb: rounded(Math.max(0, ...rounds.map(({ rssMb }) => rssMb)), 1),
	};
}

function median(values: number[]): number {
	const sorted = values.sort((a, b) => a - b);
	const middle = Math.floor(sorted.length / 2);
	const upper = sorted[middle] ?? 0;
	return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? 0)) / 2;
}

const rounded = (value: number, digits: number) => Number(value.toFixed(digits));
