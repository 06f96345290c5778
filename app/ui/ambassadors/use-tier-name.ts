import { useForum, useTranslate } from "~/ui/forum-context";
import { tierName } from "./tier-words";

/** What this brand calls a tier. */
export function useTierName() {
	const { brand, locale } = useForum();
	const t = useTranslate();
	return (
		tier: number,
		said: { name: Partial<Record<string, string>> } | undefined = brand.flairs?.[tier - 1],
	) => tierName(t, locale, brand.locale, said ?? { name: {} }, tier);
}
