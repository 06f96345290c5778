import { tierNumbers } from "~/features/ambassadors/contract";
import type { Failure } from "~/http/action-of.server";
import { Field } from "~/ui/Field";
import { useTranslate } from "~/ui/forum-context";
import { useTierName } from "./use-tier-name";

/** One of the brand's tiers. */
export function TierField({
	scope,
	tier,
	failure,
}: {
	scope: string;
	tier: number;
	failure: Failure | null;
}) {
	const t = useTranslate();
	const nameOf = useTierName();
	return (
		<Field name="tier" scope={scope} label={t("ambassadors:tier")} failure={failure}>
			{(attributes) => (
				<select {...attributes} defaultValue={failure?.values.tier ?? tier}>
					{tierNumbers.map((number) => (
						<option key={number} value={number}>
							{nameOf(number)}
						</option>
					))}
				</select>
			)}
		</Field>
	);
}
