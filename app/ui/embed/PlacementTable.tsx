import { useTranslate } from "../forum-context";

interface Row {
	key: string;
	title: string;
	policy: "open" | "pre-moderated" | "read-only";
	address: string | null;
	postCount: number | null;
}

interface PlacementTableProps {
	rows: Row[];
	search: string;
	nextCursor: string | null;
}

/** Where discussions stand, newest first. */
export function PlacementTable({ rows, search, nextCursor }: PlacementTableProps) {
	const t = useTranslate();
	if (rows.length === 0)
		return <p className="hint">{t(search ? "embed:placement.none-found" : "embed:placement.none")}</p>;
	const more = new URLSearchParams({ ...(search ? { q: search } : {}), cursor: nextCursor ?? "" });
	return (
		<>
			<div className="table-scroll">
				<table>
					<thead>
						<tr>
							<th scope="col">{t("embed:placement.key")}</th>
							<th scope="col">{t("embed:placement.policy")}</th>
							<th scope="col">{t("embed:placement.posts")}</th>
						</tr>
					</thead>
					<tbody>
						{rows.map(({ key, title, policy, address, postCount }) => (
							<tr key={key}>
								<td>
									<a href={`/admin/embeds/placements/${encodeURIComponent(key)}`}>
										<code>{key}</code>
									</a>{" "}
									<span className="hint">{[title, address].filter(Boolean).join(" · ")}</span>
								</td>
								<td>{t(`embed:policy.${policy}`)}</td>
								<td>{postCount ?? 0}</td>
							</tr>
						))}
					</tbody>
				</table>
			</div>
			{nextCursor ? <a href={`/admin/embeds/placements?${more}`}>{t("embed:placement.more")}</a> : null}
		</>
	);
}
