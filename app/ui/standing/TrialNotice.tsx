import type { Trial, TrialKind } from "~/features/standing/index.server";
import { useTranslate } from "~/ui/forum-context";
import { Time } from "~/ui/Time";

interface TrialNoticeProps {
	trial: { state: Trial<TrialKind>["state"]; askedAt: Date | string; countedAt: Date | string | null };
	/** Where the answer will be. */
	again: string;
}

/** Whether what was tried out is counted, and since when; not by itself, so that nobody's place on the page is lost. */
export function TrialNotice({ trial: { state, askedAt, countedAt }, again }: TrialNoticeProps) {
	const t = useTranslate();
	if (state === "counted")
		return (
			<p className="hint">
				{t("standing:trial.counted")} <Time at={countedAt ?? askedAt} />
			</p>
		);
	return (
		<p className="notice" role="status">
			{t(`standing:trial.${state}`)} {t("standing:trial.asked")} <Time at={askedAt} />.{" "}
			{state === "counting" ? <a href={again}>{t("standing:trial.again")}</a> : null}
		</p>
	);
}
