import { useTranslate } from "../forum-context";

interface Row {
	key: string;
	policy: "open" | "pre-moderated" | "read-only";
	address: string | null;
	postCount: number | null;
}

/** Where discussions stand, newest first. */
export function PlacementTable({ rows }: { rows: Row[] }) {
	const t = useTranslate();
	if (rows.length === 0) return <p className="hint">{t("embed:placement.none")}</p>;
	return (
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
					{rows.map(({ key, policy, address, postCount }) => (
						<tr key={key}>
							<td>
								<code>{key}</code> <span className="hint">{address}</span>
							</td>
							<td>{t(`embed:policy.${policy}`)}</td>
							<td>{postCount ?? 0}</td>
						</tr>
					))}
				</tbody>
			</table>
		</div>
	);
}
