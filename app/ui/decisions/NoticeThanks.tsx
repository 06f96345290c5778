import { useTranslate } from "~/ui/forum-context";
import { Reference } from "./Reference";

/** After a notice of illegal content. Without an address there is nobody to write to, and that is said. */
export function NoticeThanks({ reference, answered }: { reference: string; answered: boolean }) {
	const t = useTranslate();
	const next = answered
		? [t("decisions:notice.next-mail"), t("decisions:notice.next-look"), t("decisions:notice.next-told")]
		: [t("decisions:notice.next-look"), t("decisions:notice.next-keep")];
	return (
		<>
			<h1>{t("decisions:notice.thanks")}</h1>
			<Reference reference={reference} next={next} />
			<p>
				<a className="button" href="/">
					{t("common:home")}
				</a>
			</p>
		</>
	);
}
