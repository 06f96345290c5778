import { useTranslate } from "~/ui/forum-context";
import { Time } from "~/ui/Time";
import { RingItem, type ShownRing } from "./RingItem";

interface RingListProps {
	rings: ShownRing[];
	lookedAt: Date | string | null;
	/** Whether somebody has just asked for a look. */
	looking: boolean;
}

/** Rings that wait for a look, those that were judged behind them, and when they were looked for. */
export function RingList({ rings, lookedAt, looking }: RingListProps) {
	const t = useTranslate();
	const open = rings.filter(({ verdict }) => verdict === null);
	const judged = rings.filter(({ verdict }) => verdict !== null);
	return (
		<section className="stack" aria-labelledby="rings">
			<h2 id="rings">{t("standing:ring.title")}</h2>
			<p>{t("standing:ring.text")}</p>
			{looking ? (
				<p className="notice" role="status">
					{t("standing:ring.soon")}
				</p>
			) : null}
			{open.map((ring) => (
				<RingItem key={ring.id} ring={ring} />
			))}
			{open.length === 0 && lookedAt ? <p>{t("standing:ring.none")}</p> : null}
			{judged.length > 0 ? (
				<details className="stack">
					<summary>{t("standing:ring.judged", { number: judged.length })}</summary>
					{judged.map((ring) => (
						<RingItem key={ring.id} ring={ring} />
					))}
				</details>
			) : null}
			<form method="post" className="form-actions" data-once>
				<button className="button secondary" type="submit" name="intent" value="look">
					{t("standing:ring.look")}
				</button>
				<span className="hint">
					{lookedAt ? (
						<>
							{t("standing:ring.looked")} <Time at={lookedAt} />
						</>
					) : (
						t("standing:ring.never")
					)}
				</span>
			</form>
		</section>
	);
}
