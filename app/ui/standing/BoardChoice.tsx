import { periods } from "~/features/standing/boards/contract";
import type { Board, Season } from "~/features/standing/index.server";
import { useTranslate } from "~/ui/forum-context";

const address = (fields: Record<string, string | null | undefined>) => {
	const given = Object.entries(fields).filter((field): field is [string, string] => Boolean(field[1]));
	return `/leaderboard?${new URLSearchParams(given)}`;
};

interface BoardChoiceProps {
	board: Board;
	seasons: Season[];
	categories: { slug: string; name: string }[];
}

/** Which period, and of which category. Links and a form: they work without scripts. */
export function BoardChoice({ board, seasons, categories }: BoardChoiceProps) {
	const t = useTranslate();
	const category = board.category?.slug;
	return (
		<>
			<nav className="filters" aria-label={t("standing:board.period")}>
				<ul>
					{periods.map((period) => (
						<li key={period}>
							<a
								href={address({ period, category })}
								aria-current={board.period === period ? "page" : undefined}
							>
								{t(`standing:board.${period}`)}
							</a>
						</li>
					))}
					{seasons.map(({ name, since }) => (
						<li key={since}>
							<a
								href={address({ period: "season", day: since, category })}
								aria-current={board.season?.since === since ? "page" : undefined}
							>
								{name}
							</a>
						</li>
					))}
				</ul>
			</nav>
			<form className="board-choice" action="/leaderboard">
				<input type="hidden" name="period" value={board.period} />
				{board.season ? <input type="hidden" name="day" value={board.season.since} /> : null}
				<label htmlFor="board-category">{t("standing:board.category")}</label>
				<select id="board-category" name="category" defaultValue={category ?? ""}>
					<option value="">{t("standing:board.any-category")}</option>
					{categories.map(({ slug, name }) => (
						<option key={slug} value={slug}>
							{name}
						</option>
					))}
				</select>
				<button className="button secondary" type="submit">
					{t("standing:board.show")}
				</button>
			</form>
		</>
	);
}

/** The way to the period before, and back. */
export function BoardPager({ board }: { board: Board }) {
	const t = useTranslate();
	const category = board.category?.slug;
	if (!board.before) return null;
	return (
		<p className="form-actions">
			<a className="button secondary" href={address({ period: board.period, day: board.before, category })}>
				{t("standing:board.before")}
			</a>
			{board.after ? (
				<a className="button secondary" href={address({ period: board.period, day: board.after, category })}>
					{t("standing:board.after")}
				</a>
			) : null}
		</p>
	);
}
