import type { OwnApplication } from "~/features/ambassadors/index.server";
import { Day } from "~/ui/Day";
import { useTranslate } from "~/ui/forum-context";
import { useTierName } from "./use-tier-name";

/** What became of the newest application; one that was approved shows itself as an offer or a term. */
export function ApplicationState({ application }: { application: OwnApplication }) {
	const t = useTranslate();
	const nameOf = useTierName();
	const { state, tier, appliedAt, laterUntil, reason } = application;
	if (state === "approved" || state === "withdrawn") return null;
	return (
		<section className="panel" aria-labelledby="application">
			<h2 id="application">{t(`ambassadors:application.${state}`, { tier: nameOf(tier) })}</h2>
			<p className="hint">
				{t("ambassadors:application.sent")} <Day at={appliedAt} />
			</p>
			{laterUntil ? (
				<p>
					{t("ambassadors:application.later")} <Day at={laterUntil} />
				</p>
			) : null}
			{reason ? <blockquote className="message">{reason}</blockquote> : null}
			{state === "waiting" ? (
				<form method="post" className="form-actions" data-once>
					<button className="button secondary" type="submit" name="intent" value="withdraw">
						{t("ambassadors:application.withdraw")}
					</button>
				</form>
			) : null}
		</section>
	);
}
