import { fixedPhase } from "./phase";

const hardest = ["ban", "suspension", "silence", "warning"] as const;

/** Says which sanction holds and until when; a warning until it is acknowledged. */
export const sanction = fixedPhase<"now" | "sanctions">(
	"sanction",
	(_candidate, { now, sanctions }) => {
		const holding = sanctions
			.filter(({ kind, acknowledged, endsAt }) => endsAt > now && !(kind === "warning" && acknowledged))
			.sort((a, b) => hardest.indexOf(a.kind) - hardest.indexOf(b.kind) || +b.endsAt - +a.endsAt)[0];
		if (!holding) return null;
		return {
			verdict: "refuse",
			sentence: {
				key: `errors:restriction.${holding.kind}`,
				params: { date: holding.endsAt.toISOString() },
			},
		};
	},
	{ holdsForStaff: true },
);
