import type { Thanks } from "~/features/standing/index.server";
import { Avatar } from "~/ui/Avatar";
import { useForum, useTranslate } from "~/ui/forum-context";
import { Time } from "~/ui/Time";

/** Who was thanked for what, by whom. `mayTake` for those who may take some of it back. */
export function ThanksList({ thanks, mayTake = false }: { thanks: Thanks[]; mayTake?: boolean }) {
	const t = useTranslate();
	const { actor } = useForum();
	const isStaff = actor !== null && actor.role !== "member";
	return (
		<ul className="thanks-list">
			{thanks.map(({ id, handle, name, avatarId, byHandle, byName, reason, givenAt }) => (
				<li key={id} id={`thanks-${id}`} className="panel">
					<Avatar handle={handle} name={name} picture={avatarId} />
					<div>
						<p>
							<a href={`/m/${handle}`}>{name}</a>
						</p>
						<blockquote>{reason}</blockquote>
						<p className="post-facts">
							{t("standing:thanks.by")} <a href={`/m/${byHandle}`}>{byName}</a> · <Time at={givenAt} />
						</p>
						{mayTake && (isStaff || byHandle === actor?.handle) ? (
							<form method="post" data-once>
								<input type="hidden" name="id" value={id} />
								<button className="quiet-button" type="submit" name="intent" value="take-back">
									{t("standing:thanks.take-back")}
								</button>
							</form>
						) : null}
					</div>
				</li>
			))}
		</ul>
	);
}
