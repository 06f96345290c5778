import type { ReactNode } from "react";
import { useTranslate } from "./forum-context";
import { Time } from "./Time";

export interface RevocableKey {
	/** What the form sends to revoke it. */
	id: string | number;
	label: ReactNode;
	lastUsedAt: Date | null;
	revokedAt: Date | null;
}

/** Keys that programs bring, when each was used last, and the button that ends it. */
export function KeyTable({ heading, none, keys }: { heading: string; none: string; keys: RevocableKey[] }) {
	const t = useTranslate();
	if (keys.length === 0) return <p className="hint">{none}</p>;
	return (
		<form method="post" className="table-scroll">
			<table>
				<thead>
					<tr>
						<th scope="col">{heading}</th>
						<th scope="col">{t("admin:api-key-used")}</th>
						<th scope="col">
							<span className="hidden">{t("admin:api-key-revoke")}</span>
						</th>
					</tr>
				</thead>
				<tbody>
					{keys.map(({ id, label, lastUsedAt, revokedAt }) => (
						<tr key={id}>
							<td>{label}</td>
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
