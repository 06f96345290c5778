import type { BoardRow } from "~/features/standing/index.server";
import { Avatar } from "~/ui/Avatar";
import { useForum, useTranslate } from "~/ui/forum-context";

/** Places with names and points; the bars compare with the first. Those with the same points share a place. */
export function BoardList({ rows, most, label }: { rows: BoardRow[]; most: number; label: string }) {
	const t = useTranslate();
	const { actor } = useForum();
	return (
		<ol className="board" aria-label={label}>
			{rows.map(({ memberId, handle, name, avatarId, points, rank, isBeyond }) => (
				<li key={memberId} value={rank} aria-current={memberId === actor?.memberId ? "true" : undefined}>
					<span className="rank" aria-hidden="true">
						{isBeyond ? `≥ ${rank}` : rank}
					</span>
					<Avatar handle={handle} name={name} picture={avatarId} size="small" />
					<span className="who">
						<a href={`/m/${handle}`}>{name}</a>
						{memberId === actor?.memberId ? ` (${t("standing:board.you")})` : null}
					</span>
					<progress max={most} value={points} aria-hidden="true" />
					<strong>{t("standing:points", { count: points })}</strong>
				</li>
			))}
		</ol>
	);
}
