/** The part of autocannon that the bench uses; the package brings no types. */
declare module "autocannon" {
	export interface Client {
		/** How many answers this connection waits for before it ends; 0 or undefined for no end. */
		responseMax?: number;
		pipelinedRequests: { addBody(body: Buffer): void };
		setRequests(requests: object[]): void;
	}
	interface Options {
		url: string;
		connections: number;
		duration: number;
		timeout: number;
		sampleInt: number;
		setupClient(client: Client): void;
	}
	interface Tracker {
		on(event: "start", listener: () => void): void;
		on(
			event: "response",
			listener: (client: Client, status: number, bytes: number, milliseconds: number) => void,
		): void;
		on(event: "reqError", listener: (error: Error) => void): void;
	}
	export default function autocannon(options: Options, done: (error: Error | null) => void): Tracker;
}
