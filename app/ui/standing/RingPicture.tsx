import type { Ring } from "~/features/standing/index.server";
import { useTranslate } from "~/ui/forum-context";

const MIDDLE = { x: 210, y: 160 };
const RADIUS = 105;
const DOT = 9;
const LONGEST_NAME = 16;
const THICKEST = 7;

/** Where a member stands: the first one above, the others clockwise. */
const placeOf = (place: number, count: number) => {
	const angle = (2 * Math.PI * place) / count - Math.PI / 2;
	return {
		x: MIDDLE.x + RADIUS * Math.cos(angle),
		y: MIDDLE.y + RADIUS * Math.sin(angle),
		out: { x: Math.cos(angle), y: Math.sin(angle) },
	};
};
type Place = ReturnType<typeof placeOf>;

const rounded = (number: number) => Math.round(number * 10) / 10;

/** A bent way, so that there and back stand side by side; it ends before the dot, where the tip is. */
function arrow(from: Place, to: Place): string {
	const [dx, dy] = [to.x - from.x, to.y - from.y];
	const length = Math.hypot(dx, dy);
	const bend = { x: (from.x + to.x) / 2 - (dy / length) * 16, y: (from.y + to.y) / 2 + (dx / length) * 16 };
	const last = Math.hypot(to.x - bend.x, to.y - bend.y);
	const short = (DOT + 9) / last;
	const end = { x: to.x - (to.x - bend.x) * short, y: to.y - (to.y - bend.y) * short };
	return `M${rounded(from.x)} ${rounded(from.y)}Q${rounded(bend.x)} ${rounded(bend.y)} ${rounded(end.x)} ${rounded(end.y)}`;
}

/** Members in a circle, with arrows as thick as what they gave: for whoever would rather look than read. */
export function RingPicture({
	ring: { id, members, gifts },
}: {
	ring: Pick<Ring, "id" | "members" | "gifts">;
}) {
	const t = useTranslate();
	const most = Math.max(1, ...gifts.map((one) => one.gifts));
	const places = new Map(members.map((member, place) => [member.id, placeOf(place, members.length)]));
	return (
		<svg
			className="ring"
			viewBox="0 0 420 320"
			role="img"
			aria-label={t("standing:ring.picture", { count: members.length })}
		>
			<defs>
				<marker
					id={`tip-${id}`}
					viewBox="0 0 10 10"
					refX="3"
					refY="5"
					markerWidth="11"
					markerHeight="11"
					markerUnits="userSpaceOnUse"
					orient="auto"
				>
					<path d="M0 0L10 5L0 10z" />
				</marker>
			</defs>
			{gifts.map((one) => (
				<path
					key={`${one.giverId} ${one.memberId}`}
					className="way"
					d={arrow(places.get(one.giverId) as Place, places.get(one.memberId) as Place)}
					strokeWidth={rounded(1 + ((THICKEST - 1) * one.gifts) / most)}
					markerEnd={`url(#tip-${id})`}
				/>
			))}
			{members.map((member) => {
				const { x, y, out } = places.get(member.id) as Place;
				const name = [...member.name];
				return (
					<g key={member.id}>
						<circle cx={rounded(x)} cy={rounded(y)} r={DOT} />
						<text
							x={rounded(x + out.x * 16)}
							y={rounded(y + out.y * 22 + 5)}
							textAnchor={Math.abs(out.x) < 0.2 ? "middle" : out.x > 0 ? "start" : "end"}
						>
							{name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1).join("")}…` : member.name}
						</text>
					</g>
				);
			})}
		</svg>
	);
}
