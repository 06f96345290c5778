import type { Locale } from "~/platform/identity";
import { useForum, useTranslate } from "~/ui/forum-context";
import { Icon } from "~/ui/Icon";

const formats = new Map<Locale, Intl.NumberFormat>();

/** Making one costs more than the rest of the pager. */
function numbersIn(locale: Locale) {
	const known = formats.get(locale) ?? new Intl.NumberFormat(locale);
	formats.set(locale, known);
	return known;
}

/** Pages of a thread: first, neighbours, last. */
export function Pager({ path, page, pages }: { path: string; page: number; pages: number }) {
	const t = useTranslate();
	const { locale } = useForum();
	if (pages < 2) return null;
	const shown = [...new Set([1, page - 1, page, page + 1, pages])].filter(
		(number) => number >= 1 && number <= pages,
	);
	const address = (number: number) => (number === 1 ? path : `${path}?page=${number}`);
	const number = numbersIn(locale);
	return (
		<nav className="pager" aria-label={t("forum:pages")}>
			{page > 1 ? (
				<a href={address(page - 1)} rel="prev">
					<Icon name="chevron-left" label={t("forum:previous-page")} />
				</a>
			) : null}
			{shown.map((choice, index) => (
				<span key={choice}>
					{index > 0 && choice - (shown[index - 1] as number) > 1 ? <span aria-hidden="true">…</span> : null}
					<a
						href={address(choice)}
						aria-current={choice === page ? "page" : undefined}
						aria-label={t("forum:page", { number: choice })}
					>
						{number.format(choice)}
					</a>
				</span>
			))}
			{page < pages ? (
				<a href={address(page + 1)} rel="next">
					<Icon name="chevron-right" label={t("forum:next-page")} />
				</a>
			) : null}
		</nav>
	);
}
