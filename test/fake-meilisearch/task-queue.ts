import { setTimeout as sleep } from "node:timers/promises";

export interface FakeTask {
	uid: number;
	indexUid: string | null;
	status: "enqueued" | "succeeded" | "failed";
	type: string;
	enqueuedAt: string;
	finishedAt?: string;
	error?: { message: string; code: string; type: string; link: string };
	customMetadata?: string;
}

/** Writing is asked for and done later, one after the other; what fails says so in its task alone. */
export class TaskQueue {
	tasks: FakeTask[] = [];
	private waiting: (() => void)[] = [];
	private running = false;
	/** Nothing is done while it is true. */
	held = false;

	add(type: string, indexUid: string | null, customMetadata: string | null, work: () => void): FakeTask {
		const task: FakeTask = {
			uid: this.tasks.length,
			indexUid,
			status: "enqueued",
			type,
			enqueuedAt: new Date().toISOString(),
			...(customMetadata ? { customMetadata } : {}),
		};
		this.tasks.push(task);
		this.waiting.push(() => {
			try {
				work();
				task.status = "succeeded";
			} catch (error) {
				const { code = "internal", message } = error as Error & { code?: string };
				task.status = "failed";
				task.error = { message, code, type: "invalid_request", link: "" };
			}
			task.finishedAt = new Date().toISOString();
		});
		void this.run();
		return task;
	}

	release() {
		this.held = false;
		void this.run();
	}

	/** As of a server that was set up anew. */
	forget() {
		this.tasks = [];
		this.waiting = [];
	}

	private async run() {
		if (this.running) return;
		this.running = true;
		while (this.waiting.length > 0 && !this.held) {
			await sleep(1);
			this.waiting.shift()?.();
		}
		this.running = false;
	}
}
