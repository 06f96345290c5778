import type { Suspicious } from "~/features/standing/index.server";
import { useForum, useTranslate } from "~/ui/forum-context";

/** A member's month that looks arranged: who gave how often, and the two answers. */
export function SuspiciousItem({ found }: { found: Suspicious }) {
	const t = useTranslate();
	const { locale } = useForum();
	const { memberId, handle, name, month, awards, reasons, givers, refused } = found;
	const inWords = new Intl.DateTimeFormat(locale, { month: "long", year: "numeric", timeZone: "UTC" }).format(
		new Date(`${month}T00:00:00Z`),
	);
	return (
		<section className="panel" aria-label={`${name}, ${inWords}`}>
			<h2>
				<a href={`/m/${handle}/standing`}>{name}</a>, {inWords}
			</h2>
			<p>
				{t("standing:awards", { count: awards })}.{" "}
				{reasons.map((reason) => t(`standing:look.${reason}`)).join(" ")}
			</p>
			<p>
				{t("standing:givers")}:{" "}
				{givers.map((giver, place) => (
					<span key={giver.handle}>
						{place > 0 ? ", " : ""}
						<a href={`/m/${giver.handle}`}>{giver.name}</a> ({giver.count})
					</span>
				))}
			</p>
			{refused ? <p className="hint">{t("standing:is-refused")}</p> : null}
			<form method="post" className="form-actions">
				<input type="hidden" name="member" value={memberId} />
				<input type="hidden" name="month" value={month} />
				<button className="button secondary" type="submit" name="verdict" value="released">
					{t("standing:release")}
				</button>
				{refused ? null : (
					<button className="button secondary" type="submit" name="verdict" value="refused">
						{t("standing:refuse")}
					</button>
				)}
			</form>
		</section>
	);
}
