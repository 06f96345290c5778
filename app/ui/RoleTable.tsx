import type { Role } from "~/platform/identity";
import { Avatar } from "./Avatar";
import { useForum, useTranslate } from "./forum-context";

interface RoleRow {
	id: number;
	handle: string;
	displayName: string;
	role: Role;
	/** The categories that a moderator is limited to; empty for all. */
	limitedTo?: string[];
}

export function RoleTable({ members }: { members: RoleRow[] }) {
	const t = useTranslate();
	const { actor } = useForum();
	if (members.length === 0) return null;
	return (
		<div className="table-scroll">
			<table>
				<thead>
					<tr>
						<th scope="col">{t("admin:member")}</th>
						<th scope="col">{t("admin:role")}</th>
					</tr>
				</thead>
				<tbody>
					{members.map(({ id, handle, displayName, role, limitedTo = [] }) => (
						<tr key={id}>
							<td>
								<Avatar handle={handle} name={displayName} /> <a href={`/m/${handle}`}>{displayName}</a>{" "}
								<span className="hint">@{handle}</span>
								{role === "moderator" ? (
									<p className="hint">
										<a
											href={`/admin/members/${handle}`}
											aria-label={t("stewardship:scope.change", { name: displayName })}
										>
											{limitedTo.length > 0 ? limitedTo.join(", ") : t("stewardship:scope.all")}
										</a>
									</p>
								) : null}
								{actor?.memberId === id ? null : (
									<p className="hint">
										<a
											href={`/admin/members/${handle}/erase`}
											aria-label={t("account:erasure.link-of", { name: displayName })}
										>
											{t("account:erasure.row")}
										</a>
									</p>
								)}
							</td>
							<td>
								{actor?.memberId === id ? (
									t(`admin:roles.${role}`)
								) : (
									<form method="post" className="form-actions">
										<input type="hidden" name="handle" value={handle} />
										<select
											name="role"
											aria-label={t("admin:role-of", { name: displayName })}
											defaultValue={role}
										>
											{(["member", "moderator", "owner"] as const).map((choice) => (
												<option key={choice} value={choice}>
													{t(`admin:roles.${choice}`)}
												</option>
											))}
										</select>
										<button className="quiet-button" type="submit">
											{t("admin:role-save")}
										</button>
									</form>
								)}
							</td>
						</tr>
					))}
				</tbody>
			</table>
		</div>
	);
}
