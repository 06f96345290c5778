import { type RehearsalView, readRehearsal, type ScreeningRuleView } from "~/features/rules/index.server";
import type { Context } from "~/platform/context";
import { translator } from "~/platform/i18n/translate";
import { parseInput } from "~/platform/parse-input";
import { id } from "~/platform/text";
import { requireRule } from "./rules-in-order.server";

/** A rehearsal with the rule that it is about: the stored one, or the one that unsaved settings are meant for. */
export async function loadRehearsal(ctx: Context, rehearsalId: number, url: URL) {
	const rehearsal = await readRehearsal(ctx, rehearsalId);
	const wanted = rehearsal.ruleId ?? parseInput(id.catch(0), url.searchParams.get("rule"));
	// Archived meanwhile: it would become a new rule.
	const rule = wanted ? await requireRule(ctx, wanted).catch(() => null) : null;
	const t = translator(ctx.locale);
	const name =
		url.searchParams.get("name")?.slice(0, 80) ||
		(rule?.name ?? t(`moderation:screening.${rehearsal.kind}.name`));
	const day = new Intl.DateTimeFormat(ctx.locale, { dateStyle: "long", timeZone: ctx.brand.timeZone });
	return {
		brand: ctx.brand,
		title: t("stewardship:rehearsal.title", { name }),
		text: t("stewardship:rehearsal.text", { since: day.format(rehearsal.since) }),
		rehearsal,
		ruleId: rule?.id ?? null,
		name,
		editPath: `/admin/moderation/rules/${rule?.id ?? "new"}?${new URLSearchParams({ rehearsal: String(rehearsalId), name })}`,
		isOutdated: rehearsal.ruleId !== null && rule !== null && !isAsRehearsed(rule, rehearsal),
		path: url.pathname + url.search,
	};
}
export type LoadedRehearsal = Awaited<ReturnType<typeof loadRehearsal>>;

const isAsRehearsed = (rule: ScreeningRuleView, { verdict, settings }: RehearsalView) =>
	rule.verdict === verdict && JSON.stringify(rule.settings) === JSON.stringify(settings);
