import { useForum, useTranslate } from "../forum-context";

/**
 * To the brand's own site. A link and no form: browsers stop a form whose answer leads to another origin than
 * `form-action` names.
 */
export function ContinueWithSite({ next, isOnly }: { next: string; isOnly: boolean }) {
	const { brand } = useForum();
	const t = useTranslate();
	return (
		<>
			{isOnly ? <p>{t("connect:only")}</p> : null}
			<p>
				<a className="button" href={`/session/sso?return_path=${encodeURIComponent(next)}`}>
					{t("connect:continue", { brand: brand.name })}
				</a>
			</p>
			{isOnly ? null : <p className="hint">{t("connect:or-password")}</p>}
		</>
	);
}
