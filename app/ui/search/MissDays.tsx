import { useTranslate } from "../forum-context";

const STEP = 10;
const HEIGHT = 40;

/** Thirty days as bars; the sentence says the whole, and the table below what it was. */
export function MissDays({ days }: { days: { day: string; count: number }[] }) {
	const t = useTranslate();
	const count = days.reduce((sum, day) => sum + day.count, 0);
	const most = Math.max(1, ...days.map((day) => day.count));
	return (
		<>
			<p className="hint">{t("search:admin.in-days", { count })}</p>
			{count > 0 ? (
				<svg
					className="day-bars"
					viewBox={`0 0 ${days.length * STEP} ${HEIGHT}`}
					preserveAspectRatio="none"
					aria-hidden="true"
				>
					{days.map((day, at) => {
						const height = Math.max(1, (day.count / most) * HEIGHT);
						return (
							<rect
								key={day.day}
								className={day.count > 0 ? "tone-accent" : "tone-none"}
								x={at * STEP + 1}
								y={HEIGHT - height}
								width={STEP - 2}
								height={height}
							/>
						);
					})}
				</svg>
			) : null}
		</>
	);
}
