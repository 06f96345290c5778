import type { Simulation } from "~/features/standing/index.server";
import { useTranslate } from "~/ui/forum-context";

/** What a change would do, before it does it. */
export function SimulationPanel({ simulation }: { simulation: Simulation }) {
	const t = useTranslate();
	const { changed, more, fewer, movers } = simulation;
	return (
		<section className="panel" role="status" aria-labelledby="simulated">
			<h2 id="simulated">{t("standing:simulated")}</h2>
			<p>
				{changed === 0
					? t("standing:would-none")
					: `${t("standing:would-change", { count: changed })} ${t("standing:more", { count: more })}, ${t("standing:fewer", { count: fewer })}.`}{" "}
				{t("standing:not-saved")}
			</p>
			{movers.length > 0 ? (
				<div className="table-scroll">
					<table>
						<caption>{t("standing:movers")}</caption>
						<thead>
							<tr>
								<th scope="col">{t("standing:member")}</th>
								<th scope="col">{t("standing:before")}</th>
								<th scope="col">{t("standing:after")}</th>
							</tr>
						</thead>
						<tbody>
							{movers.map(({ handle, name, before, after }) => (
								<tr key={handle}>
									<th scope="row">
										<a href={`/m/${handle}/standing`}>{name}</a>
									</th>
									<td>{before}</td>
									<td>{after}</td>
								</tr>
							))}
						</tbody>
					</table>
				</div>
			) : null}
		</section>
	);
}
