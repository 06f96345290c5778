import { useTranslate } from "~/ui/forum-context";

/** The proposal: everybody whose term ends and who reaches what is asked. */
export function RenewAllForm({ count }: { count: number }) {
	const t = useTranslate();
	if (count === 0) return null;
	return (
		<form method="post" className="panel" data-once>
			<p>{t("ambassadors:admin.proposal", { count })}</p>
			<div className="form-actions">
				<button className="button" type="submit" name="intent" value="renew-all">
					{t("ambassadors:admin.renew-all")}
				</button>
			</div>
		</form>
	);
}
