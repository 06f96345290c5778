import { email as emailContract } from "~/features/members/contract";
import { isSubject, readName, readPictureAddress } from "~/features/members/index.server";
import { isLocale, type Locale } from "~/platform/identity";
import type { ConnectProblem } from "../problem";

/** Whom a site vouches for. Roles, groups and everything else that it may say are not read. */
export interface Customer {
	subject: string;
	/** Null where the site has not made sure that the mailbox is theirs. */
	vouchedAddress: string | null;
	/** Null where nothing of it can be seen. */
	name: string | null;
	username: string | null;
	locale: Locale | null;
	/** Address of a picture. */
	picture: string | null;
}

export function problemOfSubject(fields: URLSearchParams): ConnectProblem | null {
	const subject = fields.get("external_id");
	if (!subject) return "subject-missing";
	return isSubject(subject) ? null : "subject-malformed";
}

export function problemOfEmail(fields: URLSearchParams): ConnectProblem | null {
	const email = fields.get("email");
	if (!email) return "email-missing";
	return emailContract.safeParse(email).success ? null : "email-malformed";
}

/** Reads fields in which nothing is wrong. */
export function readCustomer(fields: URLSearchParams): Customer {
	const language = fields.get("locale")?.slice(0, 2).toLowerCase();
	const name = readName(fields.get("name"));
	return {
		subject: fields.get("external_id") ?? "",
		vouchedAddress: isUnproven(fields) ? null : emailContract.parse(fields.get("email")),
		name: name !== null && name.length >= 2 ? name : null,
		username: readName(fields.get("username")),
		locale: isLocale(language) ? language : null,
		picture: readPictureAddress(fields.get("avatar_url")),
	};
}

/** Whatever it says but a clear no: the site asks us not to trust the address. */
const isUnproven = (fields: URLSearchParams) =>
	!["", "false", "0"].includes((fields.get("require_activation") ?? "").toLowerCase());
