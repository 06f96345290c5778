import type { Precision } from "~/features/rules/index.server";
import { useForum, useTranslate } from "~/ui/forum-context";
import { ShareBar } from "./ShareBar";

/** Of fewer decisions a percentage says more than is known. */
const ENOUGH = 5;

interface PrecisionFiguresProps {
	/** What is counted, as a heading. */
	label: string;
	precision: Precision;
}

/** How often moderators agreed with a rule: counts, a bar, and a share where there are enough decisions for one. */
export function PrecisionFigures({ label, precision }: PrecisionFiguresProps) {
	const { locale } = useForum();
	const t = useTranslate();
	const { confirmed, rejected, undecided } = precision;
	const decided = confirmed + rejected;
	if (decided + undecided === 0) return null;
	const percent = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 });
	return (
		<div className="precision">
			<p>
				<strong>{label}</strong>{" "}
				{decided >= ENOUGH
					? t("stewardship:precision.share", { share: percent.format(confirmed / decided), n: decided })
					: t("stewardship:precision.few", { n: decided })}
			</p>
			<ShareBar
				shares={[
					{
						tone: "good",
						count: confirmed,
						text: t("stewardship:precision.confirmed", { count: confirmed }),
					},
					{ tone: "bad", count: rejected, text: t("stewardship:precision.rejected", { count: rejected }) },
					{
						tone: "open",
						count: undecided,
						text: t("stewardship:precision.undecided", { count: undecided }),
					},
				]}
			/>
		</div>
	);
}
