import type { IdeaStatus, Kind } from "~/features/threads/contract";
import type { Role } from "~/platform/identity";
import { useTranslate } from "~/ui/forum-context";
import { Icon } from "~/ui/Icon";

const icons: Record<Kind, string> = {
	discussion: "message-square-text",
	question: "circle-question-mark",
	idea: "lightbulb",
};

/** What a thread is and where it stands. */
export function KindLabel({
	kind,
	status,
	answered,
}: {
	kind: Kind;
	status: IdeaStatus | null;
	answered: boolean;
}) {
	const t = useTranslate();
	if (kind === "discussion") return null;
	if (kind === "question" && answered) {
		return (
			<span className="label answered">
				<Icon name="circle-check-big" /> {t("forum:answered")}
			</span>
		);
	}
	return (
		<span className={`label ${kind}`}>
			<Icon name={icons[kind]} /> {t(`forum:kind.${kind}`)}
			{status ? <span className={`status ${status}`}>{t(`forum:status.${status}`)}</span> : null}
		</span>
	);
}

export const CategoryLabel = ({ slug, name, hue }: { slug: string; name: string; hue: number }) => (
	<a className={`category-label category-hue-${Math.round(hue / 20) % 18}`} href={`/c/${slug}`}>
		{name}
	</a>
);

/** Who somebody is in this forum, beside the name. */
export function RoleLabel({ role }: { role: Role }) {
	const t = useTranslate();
	if (role === "member") return null;
	return (
		<span className="flair">
			<Icon name="shield" /> {t(`forum:role.${role}`)}
		</span>
	);
}
