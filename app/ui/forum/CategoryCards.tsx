import type { CategoryView } from "~/features/threads/index.server";
import { useTranslate } from "~/ui/forum-context";
import { Icon } from "~/ui/Icon";

export function CategoryCards({ categories }: { categories: CategoryView[] }) {
	const t = useTranslate();
	return (
		<ul className="category-cards">
			{categories.map(({ slug, name, description, hue, threadCount, readableBy }) => (
				<li key={slug} className={`category-hue-${Math.round(hue / 20) % 18}`}>
					<a href={`/c/${slug}`}>{name}</a>
					{readableBy === "everyone" ? null : <Icon name="lock" label={t(`forum:readable.${readableBy}`)} />}
					<span className="count">{t("forum:threads", { count: threadCount })}</span>
					{description ? <p>{description}</p> : null}
				</li>
			))}
		</ul>
	);
}
