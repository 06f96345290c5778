import { useTranslate } from "../forum-context";
import { Time } from "../Time";

interface Row {
	kid: string;
	name: string;
	algorithm: string;
	lastUsedAt: Date | null;
	revokedAt: Date | null;
}

/** Keys that customers are signed in with; never what they sign with. */
export function SsoKeyTable({ keys }: { keys: Row[] }) {
	const t = useTranslate();
	if (keys.length === 0) return <p className="hint">{t("embed:sso.none")}</p>;
	return (
		<form method="post" className="table-scroll">
			<table>
				<thead>
					<tr>
						<th scope="col">kid</th>
						<th scope="col">{t("admin:api-key-used")}</th>
						<th scope="col">
							<span className="hidden">{t("admin:api-key-revoke")}</span>
						</th>
					</tr>
				</thead>
				<tbody>
					{keys.map(({ kid, name, algorithm, lastUsedAt, revokedAt }) => (
						<tr key={kid}>
							<td>
								<code>{kid}</code>{" "}
								<span className="hint">{[algorithm, name].filter(Boolean).join(" · ")}</span>
							</td>
							<td>{lastUsedAt ? <Time at={lastUsedAt} /> : t("admin:api-key-never")}</td>
							<td>
								{revokedAt ? (
									t("admin:api-key-revoked")
								) : (
									<button className="quiet-button" type="submit" name="revoke" value={kid}>
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
