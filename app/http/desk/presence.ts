import type { CaseView } from "~/features/moderation/index.server";
import type { Translate } from "~/platform/i18n/translate";

export interface Presence {
	state: CaseView["state"];
	lease: "mine" | "other" | "free";
	revision: number;
	/** Who has it, said to the moderator who looks; empty where nobody else does. */
	sentence: string;
}

type Seen = Pick<CaseView, "state" | "leasedBy" | "leasedByMe"> & { revision: number };

export const leaseOf = ({ leasedBy, leasedByMe }: Pick<CaseView, "leasedBy" | "leasedByMe">) =>
	leasedByMe ? "mine" : leasedBy === null ? "free" : "other";

/** How a case stands right now, in a few words. */
export function presenceOf(seen: Seen, t: Translate): Presence {
	const lease = leaseOf(seen);
	return {
		state: seen.state,
		lease,
		revision: seen.revision,
		sentence: lease === "other" ? t("desk:leased-by", { name: seen.leasedBy }) : "",
	};
}
