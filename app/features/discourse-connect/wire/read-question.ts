import type { ConnectProblem } from "../problem";

/** What a site asks: who is this, and answer there. */
interface Question {
	nonce: string;
	returnAddress: string;
	/** Of the address to answer to; compared whole. */
	origin: string;
	/** Nobody is to be asked to sign in. */
	isSilent: boolean;
}

/** Reads the fields of a site's question; the first thing that is wrong with it. */
export function readQuestion(
	fields: URLSearchParams,
): { question: Question; problem?: undefined } | { question: null; problem: ConnectProblem } {
	const problem = problemOfQuestion(fields);
	if (problem) return { question: null, problem };
	const { href, origin } = new URL(fields.get("return_sso_url") as string);
	const question = {
		nonce: fields.get("nonce") as string,
		returnAddress: href,
		origin,
		isSilent: fields.get("prompt") === "none",
	};
	return { question };
}

/** Signing people out of the forum from elsewhere is not taken for a question who they are. */
export function problemOfQuestion(fields: URLSearchParams): ConnectProblem | null {
	if (!fields.get("nonce")) return "nonce-missing";
	if (!isAddress(fields.get("return_sso_url"))) return "return-missing";
	return fields.get("logout") === "true" ? "logout" : null;
}

function isAddress(text: string | null): boolean {
	if (!text || !URL.canParse(text)) return false;
	const { protocol, username, password } = new URL(text);
	return (protocol === "https:" || protocol === "http:") && username === "" && password === "";
}
