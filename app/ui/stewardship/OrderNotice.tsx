import { useTranslate } from "~/ui/forum-context";

/** After an order was entered: its number, and the way to its case. */
export function OrderNotice({ order }: { order: { reference: string; caseId: number } | null }) {
	const t = useTranslate();
	if (!order) return null;
	return (
		<p className="notice good" role="status">
			{t("stewardship:order.recorded", { reference: order.reference })}{" "}
			<a href={`/mod/cases/${order.caseId}`}>{t("stewardship:order.case")}</a>
		</p>
	);
}
