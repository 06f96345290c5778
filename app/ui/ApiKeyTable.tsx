import { useTranslate } from "./forum-context";
import { Time } from "./Time";

interface KeyRow {
	id: number;
	name: string;
	scopes: string[];
	handle: string;
	lastUsedAt: Date | null;
	revokedAt: Date | null;
}

export function ApiKeyTable({ keys }: { keys: KeyRow[] }) {
	const t = useTranslate();
	if (keys.length === 0) return <p className="hint">{t("admin:api-key-none")}</p>;
	return (
		<form method="post" className="table-scroll">
			<table>
				<thead>
					<tr>
						<th scope="col">{t("admin:api-key-column")}</th>
						<th scope="col">{t("admin:api-key-used")}</th>
						<th scope="col">
							<span className="hidden">{t("admin:api-key-revoke")}</span>
						</th>
					</tr>
				</thead>
				<tbody>
					{keys.map(({ id, name, scopes, handle, lastUsedAt, revokedAt }) => (
						<tr key={id}>
							<td>
								{name || `#${id}`} <span className="hint">{`@${handle} · ${scopes.join(", ")}`}</span>
							</td>
							<td>{lastUsedAt ? <Time at={lastUsedAt} /> : t("admin:api-key-never")}</td>
							<td>
								{revokedAt ? (
									t("admin:api-key-revoked")
								) : (
									<button className="quiet-button" type="submit" name="revoke" value={id}>
										{t("admin:api-key-revoke")}
									</button>
								)}
							</td>
						</tr>
					))}
				</tbody>
			</table>
		</form>
	);
}
