import type { SubjectName } from "./host-page";
import type { Load } from "./load-page";
import type { Subject } from "./measure-loads";
import { type Loaded, weighCode } from "./record-requests";

export interface Loads {
	name: SubjectName;
	/** What the load asked for that asked most often; pictures are left out. */
	requests: Loaded[];
	/** How often the loads asked, from the least to the most often. */
	requestCounts: number[];
	/** Scripts and styles, compressed; with the heads of their answers. */
	code: { bytes: number; wireBytes: number };
	/** Ascending, in ms; empty where no post is drawn. */
	times: Record<"afterArrival" | "largestAfterArrival" | "sinceNavigation", number[]>;
	/** Largest sums of layout shifts, by how room was reserved. */
	shift: Record<"stylesheet" | "attribute" | "example", number>;
}

/** What the loads of one widget have in common. */
export function summariseLoads({ name, loads, byAttribute, asInExample }: Subject): Loads {
	const all = loads.map(({ requests }) => requests.filter(({ type }) => type !== "Image"));
	const requests = all.toSorted((one, other) => other.length - one.length)[0] ?? [];
	const drawn = loads.filter(({ painted }) => painted > 0);
	return {
		name,
		requests,
		requestCounts: ascending(all.map(({ length }) => length)),
		code: weighCode(requests),
		times: {
			afterArrival: ascending(drawn.map(({ painted, arrived }) => painted - arrived)),
			largestAfterArrival: ascending(drawn.map(({ largest, arrived }) => largest - arrived)),
			sinceNavigation: ascending(drawn.map(({ painted }) => painted)),
		},
		shift: { stylesheet: most(loads), attribute: most(byAttribute), example: most(asInExample) },
	};
}

const ascending = (values: number[]) => values.toSorted((one, other) => one - other);
const most = (loads: Load[]) => Math.max(...loads.map(({ shift }) => shift));
