/** Somebody who is signed in through the host page. */
export interface EmbedMember {
	handle: string;
	name: string;
	/** False until the rules in force are accepted: asked before the first post. */
	acceptedRules: boolean;
	/** What holds for this member; posting is refused while it does. */
	restriction: { kind: "warning" | "silence" | "suspension" | "ban"; endsAt: string } | null;
}

/** `POST /embed/v1/session { token }`. Kept in memory only. */
export interface EmbedSession {
	/** Sent as `Authorization: Bearer …`; good for the discussion and nothing else of the forum. */
	session: string;
	/** Seconds. */
	expiresIn: number;
	member: EmbedMember;
}
