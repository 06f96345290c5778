import { writeAudit } from "~/platform/audit/write-audit.server";
import { type Context, inTransaction } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { BACK_FILL } from "../job-names";
import { queueJob } from "../outbox/queue-job.server";
import { tellPages } from "../tell-pages.server";
import type { BadgeInput } from "./contract";
import { listBadges } from "./list-badges.server";
import { tagIdOf } from "./tag-id-of.server";

/** Makes a badge, or changes the one with this slug; who has earned it already gets it by a job. */
export async function saveBadge(ctx: Context, input: BadgeInput, isNew: boolean): Promise<void> {
	if (ctx.actor?.role !== "owner") throw new DomainError("forbidden", "errors:not-allowed");
	await inTransaction(ctx, async (tx) => {
		const known = (await listBadges(tx)).find(({ slug }) => slug === input.slug);
		if (isNew && known) throw invalid("slug", "errors:standing.slug-taken");
		if (!isNew && !known) throw new DomainError("not-found", "errors:standing.badge-gone");
		if (!known?.builtIn && !input.name[tx.brand.locale])
			throw invalid(`name-${tx.brand.locale}`, "errors:field.empty");
		const { tag, ...said } = input;
		const values = {
			...said,
			tagId: await tagIdOf(tx, tag),
			since: input.since as never,
			until: input.until as never,
			name: JSON.stringify(input.name),
			text: JSON.stringify(input.text),
		};
		const { id } = await tx.db
			.insertInto("badge")
			.values({ brandId: tx.brand.id, ...values })
			.onConflict((conflict) => conflict.columns(["brandId", "slug"]).doUpdateSet(values))
			.returning("id")
			.executeTakeFirstOrThrow();
		await writeAudit(tx, {
			act: known ? "badge.changed" : "badge.made",
			subjectKind: "badge",
			subjectId: id,
			before: known ?? {},
			after: input,
		});
		if (input.enabled) await queueJob(tx, BACK_FILL, { badgeId: id });
		await tellPages(tx, [id]);
	});
}

const invalid = (field: string, key: string) =>
	new DomainError("invalid", "errors:invalid", { fields: { [field]: { key } } });
