import type { Agreement } from "~/features/ambassadors/index.server";
import { useTranslate } from "~/ui/forum-context";

interface AgreementTextProps {
	agreement: Pick<Agreement, "version" | "bodyHtml">;
	folded?: boolean;
}

/** What ambassadors agree to. */
export function AgreementText({ agreement, folded = false }: AgreementTextProps) {
	const t = useTranslate();
	return (
		<details className="panel" open={!folded}>
			<summary>
				<strong>{t("ambassadors:agreement")}</strong>{" "}
				<span className="hint">{t("ambassadors:version", { version: agreement.version })}</span>
			</summary>
			<div className="prose" dangerouslySetInnerHTML={{ __html: agreement.bodyHtml }} />
		</details>
	);
}
