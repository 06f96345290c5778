import type { Queue } from "~/features/moderation/contract";
import type { AuditRow } from "~/features/moderation/index.server";
import { EmptyState } from "~/ui/EmptyState";
import { useTranslate } from "~/ui/forum-context";
import { Time } from "~/ui/Time";
import { actName, subjectOf } from "./act-name";
import { DeskPage } from "./DeskPage";

interface AuditPageProps {
	items: AuditRow[];
	nextCursor: string | null;
	counts: Record<Queue, number>;
}

/** What staff did, newest first, with before and after. It only ever grows. */
export function AuditPage({ items, nextCursor, counts }: AuditPageProps) {
	const t = useTranslate();
	return (
		<DeskPage counts={counts}>
			<div className="queue-head">
				<div>
					<h1 tabIndex={-1} data-focus="">
						{t("desk:log.title")}
					</h1>
					<p className="hint">{t("desk:log.text")}</p>
				</div>
			</div>
			{items.length === 0 ? <EmptyState icon="history" title={t("desk:log.empty")} /> : null}
			<ol className="audit">
				{items.map((row) => (
					<AuditEntry key={row.id} row={row} />
				))}
			</ol>
			{nextCursor ? (
				<p className="more">
					<a className="button secondary" href={`/mod/log?cursor=${encodeURIComponent(nextCursor)}`}>
						{t("desk:more")}
					</a>
				</p>
			) : null}
		</DeskPage>
	);
}

function AuditEntry({ row }: { row: AuditRow }) {
	const t = useTranslate();
	const { name, path } = subjectOf(t, row);
	return (
		<li>
			<p>
				<strong>{actName(t, row.act)}</strong> {path ? <a href={path}>{name}</a> : name}
			</p>
			<p className="hint">
				{row.actorHandle ? (
					<a href={`/mod/members/${row.actorHandle}`}>@{row.actorHandle}</a>
				) : (
					t("desk:by-rule")
				)}{" "}
				· <Time at={row.happenedAt} />
			</p>
			<Changes before={row.before} after={row.after} />
		</li>
	);
}

/** The fields of an entry as they are stored: the log is for checking, so it says what is there. */
function Changes({ before, after }: Pick<AuditRow, "before" | "after">) {
	const t = useTranslate();
	const [old, now] = [before as Record<string, unknown>, after as Record<string, unknown>];
	const names = [...new Set([...Object.keys(old), ...Object.keys(now)])];
	if (names.length === 0) return null;
	return (
		<details>
			<summary>{t("desk:log.changes")}</summary>
			<table>
				<thead>
					<tr>
						<th scope="col">{t("desk:log.field")}</th>
						<th scope="col">{t("desk:log.before")}</th>
						<th scope="col">{t("desk:log.after")}</th>
					</tr>
				</thead>
				<tbody>
					{names.map((name) => (
						<tr key={name}>
							<th scope="row">{name}</th>
							<td>{written(old[name])}</td>
							<td>{written(now[name])}</td>
						</tr>
					))}
				</tbody>
			</table>
		</details>
	);
}

const written = (value: unknown) =>
	value === undefined || value === null
		? "–"
		: typeof value === "object"
			? JSON.stringify(value)
			: String(value);
