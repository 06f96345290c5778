import type { Ring } from "~/features/standing/index.server";
import { useTranslate } from "~/ui/forum-context";

/** The picture of a ring as a table. */
export function RingGifts({ ring: { members, gifts } }: { ring: Pick<Ring, "members" | "gifts"> }) {
	const t = useTranslate();
	const names = new Map(members.map(({ id, name }) => [id, name]));
	return (
		<details>
			<summary>{t("standing:ring.table")}</summary>
			<div className="table-scroll">
				<table>
					<caption className="hidden">{t("standing:ring.table")}</caption>
					<thead>
						<tr>
							<th scope="col">{t("standing:ring.giver")}</th>
							<th scope="col">{t("standing:ring.member")}</th>
							<th scope="col">{t("standing:ring.gifts")}</th>
						</tr>
					</thead>
					<tbody>
						{gifts.map((one) => (
							<tr key={`${one.giverId} ${one.memberId}`}>
								<th scope="row">{names.get(one.giverId)}</th>
								<td>{names.get(one.memberId)}</td>
								<td>{one.gifts}</td>
							</tr>
						))}
					</tbody>
				</table>
			</div>
		</details>
	);
}
