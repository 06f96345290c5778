import { type Kind, kinds, type Sort, sorts } from "~/features/threads/contract";
import { useTranslate } from "~/ui/forum-context";

/** Filters of a list as links: they are addresses, so they can be shared and walked back. */
export function SortLinks({ path, sort, kind }: { path: string; sort: Sort; kind: Kind | null }) {
	const t = useTranslate();
	const address = (next: { sort?: Sort; kind?: Kind | null }) => {
		const query = new URLSearchParams();
		const to = { sort, kind, ...next };
		if (to.sort !== "latest") query.set("sort", to.sort);
		if (to.kind) query.set("kind", to.kind);
		return query.size > 0 ? `${path}?${query}` : path;
	};
	return (
		<nav className="filters" aria-label={t("forum:filters")}>
			<ul>
				{sorts.map((choice) => (
					<li key={choice}>
						<a href={address({ sort: choice })} aria-current={choice === sort ? "page" : undefined}>
							{t(`forum:sort.${choice}`)}
						</a>
					</li>
				))}
			</ul>
			<ul className="kinds">
				{kinds.map((choice) => (
					<li key={choice}>
						<a
							href={address({ kind: choice === kind ? null : choice })}
							aria-current={choice === kind ? "true" : undefined}
						>
							{t(`forum:kinds.${choice}`)}
						</a>
					</li>
				))}
			</ul>
		</nav>
	);
}

/** The way to older rows, where there are any. */
export function MoreLink({
	path,
	search,
	nextCursor,
}: {
	path: string;
	search: string;
	nextCursor: string | null;
}) {
	const t = useTranslate();
	if (!nextCursor) return null;
	const query = new URLSearchParams(search);
	query.set("cursor", nextCursor);
	return (
		<p className="more">
			<a className="button secondary" href={`${path}?${query}`} rel="next">
				{t("common:more")}
			</a>
		</p>
	);
}
