import type { PostRow } from "~/features/threads/index.server";
import { useTranslate } from "~/ui/forum-context";
import { Icon } from "~/ui/Icon";

/** The accepted answer, lifted up under its question. */
export function AcceptedAnswer({ answer, path }: { answer: PostRow; path: string }) {
	const t = useTranslate();
	return (
		<section className="accepted-answer" aria-label={t("forum:accepted")}>
			<p className="accepted-mark">
				<Icon name="circle-check-big" /> {t("forum:accepted-by", { name: answer.displayName })}{" "}
				<a href={`${path}?number=${answer.number}#p${answer.number}`}>{t("forum:see-in-place")}</a>
			</p>
			<div className="prose" dangerouslySetInnerHTML={{ __html: answer.bodyHtml }} />
		</section>
	);
}
