export interface Verdict {
	status: "ok" | "warn" | "fail";
	/** What was found and, where it is not ok, what to do. */
	sentence: string;
}

export interface Finding extends Verdict {
	name: string;
}

export const ok = (sentence: string): Verdict => ({ status: "ok", sentence });
export const warn = (sentence: string): Verdict => ({ status: "warn", sentence });
export const fail = (sentence: string): Verdict => ({ status: "fail", sentence });
