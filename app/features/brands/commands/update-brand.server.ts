import type { z } from "zod";
import { writeAudit } from "~/platform/audit/write-audit.server";
import { type Context, inTransaction } from "~/platform/context";
import { DomainError, type Sentence } from "~/platform/errors";
import { record } from "~/platform/events/record.server";
import { contrastProblems } from "~/ui/contrast";
import type { brandSettings } from "../contract";
import { brandChanged } from "../events";

/** Saves how the brand looks and speaks. Colours that people could not read are refused, with the pair that fails. */
export async function updateBrand(ctx: Context, settings: z.output<typeof brandSettings>) {
	if (ctx.actor?.role !== "owner") throw new DomainError("forbidden", "errors:not-allowed");
	const fields = unreadable(settings);
	if (Object.keys(fields).length > 0) throw new DomainError("invalid", "errors:invalid", { fields });
	await inTransaction(ctx, async (tx) => {
		await tx.db.updateTable("brand").set(settings).where("id", "=", tx.brand.id).execute();
		await writeAudit(tx, {
			act: "brand.saved",
			subjectKind: "brand",
			subjectId: tx.brand.id,
			before: pick(tx.brand, Object.keys(settings)),
			after: settings,
		});
		await record(tx, brandChanged, { what: "settings" });
	});
}

const pick = (brand: object, keys: string[]) =>
	Object.fromEntries(Object.entries(brand).filter(([key]) => keys.includes(key)));

function unreadable(theme: { accent: string; accentDark: string }): Record<string, Sentence> {
	return Object.fromEntries(
		contrastProblems(theme).map(({ field, on, ratio }) => [
			field,
			{
				key: field === "accent" ? "errors:contrast-darker" : "errors:contrast-lighter",
				params: { ratio: ratio.toFixed(2), background: on },
			},
		]),
	);
}
