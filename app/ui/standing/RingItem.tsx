import type { Ring } from "~/features/standing/index.server";
import { useForum, useTranslate } from "~/ui/forum-context";
import { RingGifts } from "./RingGifts";
import { RingPicture } from "./RingPicture";

/** A ring as the page has it. */
export type ShownRing = Omit<Ring, "firstAt" | "lastAt"> & { firstAt: Date | string; lastAt: Date | string };

const part = (some: number, all: number) => Math.round((100 * some) / Math.max(1, all));

/** Who gives to whom, in a picture and in words, and what a manager can say about it. */
export function RingItem({ ring }: { ring: ShownRing }) {
	const t = useTranslate();
	const { locale } = useForum();
	const { id, members, gifts, inside, given, got, firstAt, lastAt, verdict } = ring;
	const day = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" });
	const name = t("standing:ring.name", {
		names: new Intl.ListFormat(locale).format(members.map((member) => member.name)),
	});
	return (
		<section className="panel" aria-labelledby={`ring-${id}`}>
			<h3 id={`ring-${id}`}>{name}</h3>
			<p>
				{t("standing:ring.inside", { inside, gave: part(inside, given), got: part(inside, got) })}{" "}
				{t("standing:ring.density", { pairs: gifts.length, possible: members.length * (members.length - 1) })}{" "}
				{t("standing:ring.days", {
					first: day.format(new Date(firstAt)),
					last: day.format(new Date(lastAt)),
				})}
			</p>
			<RingPicture ring={ring} />
			<RingGifts ring={ring} />
			<p>
				{t("standing:ring.ledgers")}{" "}
				{members.map((member, place) => (
					<span key={member.id}>
						{place > 0 ? ", " : ""}
						<a href={`/m/${member.handle}/standing`}>{member.name}</a>
					</span>
				))}
			</p>
			{verdict ? <p className="hint">{t(`standing:ring.${verdict}`)}</p> : null}
			<form method="post" className="form-actions" data-once>
				<input type="hidden" name="ring" value={id} />
				{verdict === "released" ? null : (
					<button
						className="button secondary"
						type="submit"
						name="verdict"
						value="released"
						aria-describedby={`ring-${id}`}
					>
						{t(verdict === "refused" ? "standing:ring.count-again" : "standing:ring.release")}
					</button>
				)}
				{verdict === "refused" ? null : (
					<button
						className="button secondary"
						type="submit"
						name="verdict"
						value="refused"
						aria-describedby={`ring-${id}`}
					>
						{t("standing:ring.refuse")}
					</button>
				)}
			</form>
		</section>
	);
}
