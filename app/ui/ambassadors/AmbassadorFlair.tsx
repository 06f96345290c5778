import { useForum, useTranslate } from "~/ui/forum-context";
import { BadgeIcon } from "~/ui/standing/BadgeIcon";
import { tierFlair } from "./tier-words";

/** What an ambassador is called beside the name, or that somebody was one; nothing where there is no programme. */
export function AmbassadorFlair({ tier, alumni }: { tier: number; alumni: boolean }) {
	const { brand, locale } = useForum();
	const t = useTranslate();
	const said = brand.flairs?.[tier - 1];
	if (said)
		return (
			<span className="flair">
				<BadgeIcon name={said.icon} /> {tierFlair(t, locale, brand.locale, said, tier)}
			</span>
		);
	if (!brand.flairs || !alumni) return null;
	return <span className="flair">{t("ambassadors:alumni")}</span>;
}
