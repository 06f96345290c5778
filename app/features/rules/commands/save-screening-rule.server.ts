import { randomBytes } from "node:crypto";
import { writeAudit } from "~/platform/audit/write-audit.server";
import { type Context, inTransaction, type WriteContext } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { objectionTo } from "~/platform/safe-fetch/address";
import { canManageScreening } from "../policy";
import { isOutside } from "../screening/kinds";
import { splitSecret } from "../screening/secrets";
import type { ScreeningRuleInput } from "../screening/settings";

type Settings = Record<string, unknown> & { secret?: string };

export interface SavedRule {
	id: number;
	version: number;
	/** Made by the forum because the owner gave none: shown once, never again. */
	secret: string | null;
}

/** Makes a rule or a new version of one. What ran before stays known by its version. Owners only. */
export async function saveScreeningRule(ctx: Context, input: ScreeningRuleInput): Promise<SavedRule> {
	if (!canManageScreening(ctx.actor)) throw new DomainError("forbidden", "errors:not-allowed");
	requireReachable(ctx, input);
	return inTransaction(ctx, async (tx) => {
		const before = input.id === undefined ? null : await lockRule(tx, input.id, input.kind);
		const { settings, made } = withSecret(input, before?.settings as Settings | undefined);
		const version = (before?.version ?? 0) + 1;
		const { name, mode, verdict, position } = input;
		const row = { name, mode, verdict, position, version, settings: JSON.stringify(settings) };
		const id = await writeRule(tx, input.kind, before?.id ?? null, row);
		await tx.db
			.insertInto("screeningRuleVersion")
			.values({
				brandId: tx.brand.id,
				ruleId: id,
				version,
				mode,
				verdict,
				settings: row.settings,
				savedBy: tx.actor?.memberId ?? null,
				savedAt: tx.now,
			})
			.execute();
		await writeAudit(tx, {
			act: "screening-rule.saved",
			subjectKind: "screening-rule",
			subjectId: id,
			before: before ? tellable({ ...before, settings: before.settings as Settings }) : {},
			after: tellable({ kind: input.kind, name, mode, verdict, position, version, settings }),
		});
		return { id, version, secret: made };
	});
}

/** Said when it is saved; what the name leads to is asked again with every request. */
function requireReachable({ services }: Context, { kind, settings }: ScreeningRuleInput) {
	if (!isOutside(kind) || !("endpoint" in settings)) return;
	if (objectionTo(settings.endpoint, services.env.privateHosts) === null) return;
	throw new DomainError("invalid", "errors:invalid", {
		fields: { "settings.endpoint": { key: "errors:screening.settings.endpoint-private" } },
	});
}

async function lockRule(tx: WriteContext, id: number, kind: string) {
	const rule = await tx.db
		.selectFrom("screeningRule")
		.select(["id", "kind", "name", "mode", "verdict", "position", "version", "settings"])
		.where("brandId", "=", tx.brand.id)
		.where("id", "=", id)
		.where("kind", "=", kind as "length")
		.where("archivedAt", "is", null)
		.forUpdate()
		.executeTakeFirst();
	if (!rule) throw new DomainError("not-found", "errors:screening.rule-gone");
	return rule;
}

/** An empty secret keeps the stored one; a hook without any gets one. */
function withSecret({ kind, settings }: ScreeningRuleInput, stored: Settings | undefined) {
	if (!("secret" in settings)) return { settings: settings as Settings, made: null };
	// A key is given to one service: a new address never gets the key of the old one.
	const isSameService = stored?.endpoint === settings.endpoint;
	const secret = settings.secret || (isSameService ? stored?.secret : "") || "";
	const made = kind === "hook" && !secret ? `whsec_${randomBytes(32).toString("base64")}` : null;
	if (kind === "spam" && !secret)
		throw new DomainError("invalid", "errors:invalid", {
			fields: { "settings.secret": { key: "errors:screening.settings.secret-needed" } },
		});
	return { settings: { ...settings, secret: made ?? secret } as Settings, made };
}

const tellable = <Rule extends { settings: Settings }>(rule: Rule) => ({
	...rule,
	...splitSecret(rule.settings),
});

async function writeRule(
	tx: WriteContext,
	kind: ScreeningRuleInput["kind"],
	id: number | null,
	row: Pick<ScreeningRuleInput, "name" | "mode" | "verdict" | "position"> & {
		version: number;
		settings: string;
	},
): Promise<number> {
	const values = { ...row, updatedBy: tx.actor?.memberId ?? null, updatedAt: tx.now };
	if (id === null) {
		const made = await tx.db
			.insertInto("screeningRule")
			.values({ ...values, kind, brandId: tx.brand.id })
			.returning("id")
			.executeTakeFirstOrThrow();
		return made.id;
	}
	await tx.db
		.updateTable("screeningRule")
		.set(values)
		.where("brandId", "=", tx.brand.id)
		.where("id", "=", id)
		.execute();
	return id;
}
