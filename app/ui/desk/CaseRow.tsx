import type { CaseListRow } from "~/features/moderation/index.server";
import { Avatar } from "~/ui/Avatar";
import { useTranslate } from "~/ui/forum-context";
import { Icon } from "~/ui/Icon";
import { Time } from "~/ui/Time";
import { CaseChips } from "./CaseChips";

interface CaseRowProps {
	row: CaseListRow;
	reasons: Record<string, string>;
}

/** A case in its queue, with a check box for deciding several at once. */
export function CaseRow({ row, reasons }: CaseRowProps) {
	const t = useTranslate();
	const label = t("desk:by-in", { name: row.authorName, thread: row.threadTitle });
	return (
		<li className="case-row" data-row data-case-row={row.id}>
			<label className="pick">
				<input
					type="checkbox"
					name="cases"
					value={`${row.id}:${row.revision}`}
					form="batch"
					aria-label={t("desk:pick", { what: label })}
				/>
			</label>
			<input type="hidden" name={`name-${row.id}`} value={label} form="batch" />
			<Avatar handle={row.authorHandle} name={row.authorName} />
			<div className="case-words">
				<div className="case-line">
					<h2>
						<a href={`/mod/cases/${row.id}`} data-row-link>
							{row.authorName} <span className="where">{row.threadTitle}</span>
						</a>
					</h2>
					<CaseChips row={row} reasons={reasons} />
				</div>
				<p className="case-excerpt">{row.excerpt}</p>
			</div>
			<p className="case-facts">
				<span className={`category-label category-hue-${row.categoryHue % 18}`}>{row.categoryName}</span>
				<Time at={row.openedAt} />
				<Holder row={row} />
			</p>
		</li>
	);
}

/** Who works on a case; kept up to date by the browser part. */
export function Holder({ row }: { row: Pick<CaseListRow, "leasedBy" | "leasedByMe"> }) {
	const t = useTranslate();
	return (
		<span className={row.leasedByMe ? "holder mine" : "holder"}>
			{row.leasedBy ? <Icon name="user" /> : null}
			<span data-holder>
				{row.leasedByMe
					? t("desk:held-by-me")
					: row.leasedBy
						? t("desk:held-by", { name: row.leasedBy })
						: ""}
			</span>
		</span>
	);
}
