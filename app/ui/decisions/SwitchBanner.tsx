import type { SwitchView } from "~/features/rules/index.server";
import { useForum, useTranslate } from "~/ui/forum-context";
import { Icon } from "~/ui/Icon";

/** Tells members what is different here for a time, and why. */
export function SwitchBanner({ switches }: { switches: SwitchView[] }) {
	const { brand, locale } = useForum();
	const t = useTranslate();
	if (switches.length === 0) return null;
	const format = new Intl.DateTimeFormat(locale, {
		dateStyle: "medium",
		timeStyle: "short",
		timeZone: brand.timeZone,
	});
	return (
		<section className="notice warn" aria-label={t("decisions:switch.label")}>
			{switches.map(({ id, kind, amount, reason, endsAt }) => (
				<p key={id}>
					<Icon name="clock" />{" "}
					{t(`decisions:switch.${kind}`, { time: format.format(new Date(endsAt)), count: amount })} {reason}
				</p>
			))}
		</section>
	);
}
