import type { Agreement } from "~/features/ambassadors/index.server";
import { useTranslate } from "~/ui/forum-context";
import { AgreementText } from "./AgreementText";

interface AcceptFormProps {
	agreement: Pick<Agreement, "version" | "bodyHtml"> | null;
	/** The term begins with it, and the offer can be turned down. */
	begins: boolean;
}

/** The agreement, and the way to accept the version that was read. */
export function AcceptForm({ agreement, begins }: AcceptFormProps) {
	const t = useTranslate();
	const words = agreement ? (begins ? "accept-begin" : "accept") : "begin";
	return (
		<>
			{agreement ? <AgreementText agreement={agreement} /> : null}
			<form method="post" className="form-actions" data-once>
				<input type="hidden" name="version" value={agreement?.version ?? 0} />
				<button className="button" type="submit" name="intent" value="accept">
					{t(`ambassadors:${words}`)}
				</button>
				{begins ? (
					<button className="button secondary" type="submit" name="intent" value="leave">
						{t("ambassadors:refuse")}
					</button>
				) : null}
			</form>
		</>
	);
}
