import { writeAudit } from "~/platform/audit/write-audit.server";
import { type Context, inTransaction } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import type { ProgrammeInput } from "../contract";
import { canSetUpAmbassadors } from "../policy";
import { readProgramme } from "./read-programme.server";
import { takeTurn } from "./take-turn.server";
import { writeProgramme } from "./write-programme.server";

/** Changes what the programme asks and is called. Who is in it stays so until the term ends. */
export async function saveProgramme(ctx: Context, input: ProgrammeInput): Promise<void> {
	if (!canSetUpAmbassadors(ctx.actor)) throw new DomainError("forbidden", "errors:not-allowed");
	const nameless = input.questions.findIndex(({ text }) => !text[ctx.brand.locale]);
	if (nameless >= 0)
		throw new DomainError("invalid", "errors:invalid", {
			fields: { [`question-${nameless}-${ctx.brand.locale}`]: { key: "errors:ambassadors.question" } },
		});
	await inTransaction(ctx, async (tx) => {
		await takeTurn(tx);
		const { enabled, ...before } = await readProgramme(tx);
		await writeProgramme(tx, { ...input, enabled });
		await writeAudit(tx, {
			act: "ambassadors.programme-saved",
			subjectKind: "brand",
			subjectId: tx.brand.id,
			before,
			after: input,
		});
	});
}
