import type { z } from "zod";
import { writeAudit } from "~/platform/audit/write-audit.server";
import { type Context, inTransaction } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { readMarkdown } from "~/platform/rich-text/read-markdown";
import { renderDocument } from "~/platform/rich-text/render";
import { validateDocument } from "~/platform/rich-text/validate";
import type { missionForm } from "../contract";
import { DAY_MS } from "../day";
import { requireProgramme } from "../programme/read-programme.server";
import { requireManager } from "../require-manager";

/** Sets a mission for ambassadors of a tier and up; it can be taken until the end of its last day (UTC). */
export async function setMission(ctx: Context, input: z.output<typeof missionForm>): Promise<number> {
	requireManager(ctx);
	const { title, text, tier, until, places } = input;
	const end = until === null ? null : new Date(new Date(until).getTime() + DAY_MS);
	if (end && end <= ctx.now)
		throw new DomainError("invalid", "errors:invalid", {
			fields: { until: { key: "errors:ambassadors.past" } },
		});
	return inTransaction(ctx, async (tx) => {
		await requireProgramme(tx);
		const document = validateDocument(readMarkdown(text));
		const { id } = await tx.db
			.insertInto("ambassadorMission")
			.values({
				brandId: tx.brand.id,
				title: title.trim(),
				document: JSON.stringify(document),
				bodyHtml: renderDocument(document),
				tier,
				until: end,
				places,
				setBy: tx.actor?.memberId ?? null,
				setAt: tx.now,
			})
			.returning("id")
			.executeTakeFirstOrThrow();
		await writeAudit(tx, {
			act: "mission.set",
			subjectKind: "mission",
			subjectId: id,
			after: { title, tier, until, places },
		});
		return id;
	});
}
