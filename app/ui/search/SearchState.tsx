import type { SearchState as State } from "~/features/search/index.server";
import { useTranslate } from "../forum-context";
import { FigureTable } from "../stewardship/FigureTable";

/** What answers searches, and how far it is behind what was written. */
export function SearchState({ state }: { state: State }) {
	const t = useTranslate();
	return (
		<section className="panel" aria-labelledby="search-state">
			<h2 id="search-state">{t("search:admin.state")}</h2>
			<p>
				{t(`search:admin.engine.${state.engine === "postgres" && state.server ? "instead" : state.engine}`)}
			</p>
			{state.server?.building ? (
				<p className="hint">{t("search:admin.building", { count: state.server.building.documents })}</p>
			) : null}
			{[...(state.server?.problems ?? []), ...(state.server?.warnings ?? [])].map((said) => (
				<p className="notice warn" key={said} lang="en">
					{said}
				</p>
			))}
			<FigureTable
				caption={t("search:admin.state")}
				figures={[
					{ label: t("search:admin.documents"), value: state.documents },
					{ label: t("search:admin.waiting"), value: state.waiting },
					{ label: t("search:admin.lag"), value: state.lagSeconds },
				]}
			/>
			{state.problems.length > 0 ? (
				<>
					<p className="notice warn">{t("search:admin.problems")}</p>
					<ul>
						{state.problems.map(({ entityType, entityId, problem }) => (
							<li key={`${entityType} ${entityId}`}>
								<code>
									{entityType} {entityId}
								</code>{" "}
								{problem}
							</li>
						))}
					</ul>
				</>
			) : null}
		</section>
	);
}
