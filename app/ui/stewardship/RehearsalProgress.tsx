import { useTranslate } from "~/ui/forum-context";

interface RehearsalProgressProps {
	checked: number;
	postCount: number;
	path: string;
}

/** How far a rehearsal is. With JavaScript the page asks by itself (member/follow-progress), without it reloads. */
export function RehearsalProgress({ checked, postCount, path }: RehearsalProgressProps) {
	const t = useTranslate();
	return (
		<>
			<noscript>
				<meta httpEquiv="refresh" content="2" />
			</noscript>
			<label htmlFor="rehearsal-progress">
				{postCount > 0
					? t("stewardship:rehearsal.progress", { checked, count: postCount })
					: t("stewardship:rehearsal.waiting")}
			</label>
			{/* Its length is known once it has begun. */}
			<progress
				id="rehearsal-progress"
				{...(postCount > 0 ? { value: checked, max: postCount } : undefined)}
			/>
			<p className="hint">
				{t("stewardship:rehearsal.keeps-running")} <a href={path}>{t("stewardship:rehearsal.look-again")}</a>
			</p>
		</>
	);
}
