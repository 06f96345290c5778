export interface LoadRequest {
	path: string;
	method?: "GET" | "POST";
	headers?: Record<string, string>;
	body?: string;
}

/** An order to the load generator. Each connection gets its own share of the requests and goes round in it. */
export interface LoadOrder {
	origin: string;
	connections: number;
	seconds: number;
	/** The one status that counts as an answer. */
	expected: number;
	requests: LoadRequest[];
}

/** What the load generator saw. */
export interface LoadResult {
	count: number;
	seconds: number;
	p50: number;
	p99: number;
	/** What went wrong, with how often; empty where every answer was as expected. */
	failures: string[];
}
