import { type Outcome, outcomes, type SanctionKind, sanctionKinds } from "~/features/moderation/contract";
import type { Transparency } from "~/features/moderation/index.server";
import type { Translate } from "~/platform/i18n/translate";
import type { Figure } from "./FigureTable";

interface Table {
	caption: string;
	figures: Figure[];
	bars?: boolean;
}

const sections = ["notices", "orders", "decisions", "own", "automated", "appeals", "members"] as const;
type Section = (typeof sections)[number];

/** What a report shows, in the order of the regulation's questions as people ask them. */
export function reportTables(report: Transparency, reasons: Record<string, string>, t: Translate) {
	const { notices, orders, decisions, ownInitiative, automated, appeals, sanctions } = report;
	const named = (figure: keyof typeof figureNames, value: number | null, as?: Figure["as"]): Figure => ({
		label: t(figureNames[figure]),
		value,
		as,
	});
	const byReason = (counts: Record<string, number>) =>
		bars(t("stewardship:report.by-reason"), counts, (code) =>
			code === "none" ? t("stewardship:report.no-reason") : (reasons[code] ?? code),
		);
	const byOutcome = (counts: Record<string, number>) =>
		bars(t("stewardship:report.by-outcome"), counts, (code) => {
			const known = outcomes.find((outcome): outcome is Outcome => outcome === code);
			return known ? t(`moderation:outcome.${known}`) : code;
		});
	const figures = (...rows: Figure[]): Table => ({ caption: t("stewardship:report.figures"), figures: rows });
	const tables: Record<Section, Table[]> = {
		notices: [
			figures(
				named("count", notices.count),
				named("withoutAccount", notices.withoutAccount),
				named("upheldNotices", notices.upheld),
				named("dismissed", notices.dismissed),
				named("open", notices.open),
				named("medianHours", notices.medianHours, "hours"),
			),
			...byReason(notices.byReason),
		],
		orders: [
			figures(named("count", orders.count), named("medianHours", orders.medianHours, "hours")),
			...byReason(orders.byReason),
		],
		decisions: [
			figures(named("count", decisions.count), named("medianHours", decisions.medianHours, "hours")),
			...byOutcome(decisions.byOutcome),
			...byReason(decisions.byReason),
		],
		own: [
			figures(named("count", ownInitiative.count)),
			...byOutcome(ownInitiative.byOutcome),
			...byReason(ownInitiative.byReason),
		],
		automated: [
			figures(
				named("detected", automated.detected),
				named("decided", automated.decided),
				named("detectedShare", automated.detectedShare, "share"),
				named("detectionErrorRate", automated.detectionErrorRate, "share"),
				named("overturnRate", automated.overturnRate, "share"),
			),
		],
		appeals: [
			figures(
				named("count", appeals.count),
				named("upheldAppeals", appeals.upheld),
				named("overturned", appeals.overturned),
				named("open", appeals.open),
				named("medianHours", appeals.medianHours, "hours"),
			),
		],
		members: [
			figures(
				...sanctionKinds.map((kind: SanctionKind) => ({
					label: t(`moderation:sanction.${kind}`),
					value: sanctions[kind] ?? 0,
				})),
				named("contributors", report.averageMonthlyContributors),
			),
		],
	};
	return sections.map((key) => ({ key, tables: tables[key] }));
}

const figureNames = {
	count: "stewardship:figure.count",
	withoutAccount: "stewardship:figure.without-account",
	upheldNotices: "stewardship:figure.upheld-notices",
	dismissed: "stewardship:figure.dismissed",
	open: "stewardship:figure.open",
	medianHours: "stewardship:figure.median-hours",
	detected: "stewardship:figure.detected",
	decided: "stewardship:figure.decided",
	detectedShare: "stewardship:figure.detected-share",
	detectionErrorRate: "stewardship:figure.detection-error-rate",
	overturnRate: "stewardship:figure.overturn-rate",
	upheldAppeals: "stewardship:figure.upheld-appeals",
	overturned: "stewardship:figure.overturned",
	contributors: "stewardship:figure.contributors",
} as const;

/** The most frequent first; nothing where nothing was counted. */
function bars(caption: string, counts: Record<string, number>, nameOf: (code: string) => string): Table[] {
	const figures = Object.entries(counts)
		.sort(([, one], [, other]) => other - one)
		.map(([code, value]) => ({ label: nameOf(code), value }));
	return figures.length === 0 ? [] : [{ caption, figures, bars: true }];
}
