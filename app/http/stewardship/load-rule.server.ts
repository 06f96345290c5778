import { type RuleKind, ruleKinds, verdictsOf } from "~/features/rules/contract";
import { readRehearsal } from "~/features/rules/index.server";
import type { Context } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { translator } from "~/platform/i18n/translate";
import { parseInput } from "~/platform/parse-input";
import { id } from "~/platform/text";
import type { RuleDraft } from "~/ui/stewardship/RuleForm";
import { requireRule } from "./rules-in-order.server";

/** Kinds without a secret are rehearsed as they stand in the form; the others as they were saved. */
export const isFormRehearsed = (kind: RuleKind) => kind !== "spam" && kind !== "toxicity" && kind !== "hook";

/** The rule of an address; null for a new one. */
export const storedRule = async (ctx: Context, param: string | undefined) =>
	param === "new" ? null : requireRule(ctx, parseInput(id.catch(0), param));

/** Everything that the page of a rule shows: as it is saved, as it was rehearsed, or empty. */
export async function loadRule(ctx: Context, param: string | undefined, url: URL) {
	const stored = await storedRule(ctx, param);
	const rehearsed = await rehearsedDraft(ctx, url);
	const kind = stored?.kind ?? rehearsed?.kind ?? kindIn(url);
	const t = translator(ctx.locale);
	const rule: RuleDraft = {
		id: stored?.id ?? null,
		kind,
		name: stored?.name ?? t(`moderation:screening.${kind}.name`),
		mode: stored?.mode ?? "off",
		verdict: stored?.verdict ?? "hold",
		position: stored?.position ?? 0,
		settings: stored?.settings ?? null,
		hasSecret: stored?.hasSecret ?? false,
		...(rehearsed?.kind === kind ? rehearsed : undefined),
	};
	return {
		brand: ctx.brand,
		title:
			stored?.name ?? t("stewardship:rule.new-of-kind", { kind: t(`moderation:screening.${kind}.name`) }),
		rule,
		verdicts: verdictsOf(kind),
		canRehearse: isFormRehearsed(kind),
	};
}

function kindIn({ searchParams }: URL): RuleKind {
	const kind = ruleKinds.find((known) => known === searchParams.get("kind"));
	if (!kind) throw new DomainError("not-found", "errors:page-gone");
	return kind;
}

/** What was typed before a rehearsal is not lost by it. */
async function rehearsedDraft(ctx: Context, { searchParams }: URL) {
	const rehearsal = parseInput(id.catch(0), searchParams.get("rehearsal"));
	if (rehearsal === 0) return null;
	const { kind, verdict, settings } = await readRehearsal(ctx, rehearsal);
	const name = searchParams.get("name")?.slice(0, 80);
	return { kind, verdict, settings, ...(name ? { name } : undefined) };
}
