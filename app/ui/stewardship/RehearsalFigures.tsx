import type { RehearsalView } from "~/features/rules/index.server";
import { useTranslate } from "~/ui/forum-context";
import { ShareBar } from "./ShareBar";

type Verdict = "hold" | "flag" | "refuse";

/** "Would have held 41 of 482 posts", and what became of those 41. */
export function RehearsalFigures({ rehearsal }: { rehearsal: RehearsalView }) {
	const t = useTranslate();
	const { checked, caught, approved, actedOn, untouched, limitedTo } = rehearsal;
	const verdict = rehearsal.verdict as Verdict;
	return (
		<>
			<p className="finding">
				{caught === 0
					? t("stewardship:rehearsal.nothing", { count: checked })
					: t(`stewardship:rehearsal.${verdict}`, { count: caught, total: checked })}
			</p>
			{limitedTo !== null && checked >= limitedTo ? (
				<p className="hint">{t("stewardship:rehearsal.limited", { count: limitedTo })}</p>
			) : null}
			{caught > 0 ? (
				<ShareBar
					shares={[
						{ tone: "good", count: actedOn, text: t("stewardship:rehearsal.acted-on", { count: actedOn }) },
						{ tone: "bad", count: approved, text: t("stewardship:rehearsal.approved", { count: approved }) },
						{
							tone: "open",
							count: untouched,
							text: t("stewardship:rehearsal.untouched", { count: untouched }),
						},
					]}
				/>
			) : null}
		</>
	);
}
