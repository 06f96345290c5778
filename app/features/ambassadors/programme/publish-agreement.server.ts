import { writeAudit } from "~/platform/audit/write-audit.server";
import { type Context, inTransaction, type WriteContext } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { record } from "~/platform/events/record.server";
import type { Locale } from "~/platform/identity";
import { readMarkdown } from "~/platform/rich-text/read-markdown";
import { renderDocument } from "~/platform/rich-text/render";
import { validateDocument } from "~/platform/rich-text/validate";
import { DAY_MS } from "../day";
import { ambassadorReminded } from "../events";
import { canSetUpAmbassadors } from "../policy";
import { takeTurn } from "./take-turn.server";

interface Publishing {
	texts: { locale: Locale; markdown: string }[];
	/** For those who accepted an earlier version. */
	days: number;
}

/** A new version of the agreement. Who is an ambassador has some days to accept it; until then the tier stays. */
export async function publishAgreement(ctx: Context, { texts, days }: Publishing): Promise<number> {
	if (!canSetUpAmbassadors(ctx.actor)) throw new DomainError("forbidden", "errors:not-allowed");
	const own = `text-${ctx.brand.locale}`;
	if (!texts.some(({ locale }) => locale === ctx.brand.locale))
		throw new DomainError("invalid", "errors:invalid", {
			fields: { [own]: { key: "errors:ambassadors.agreement-language" } },
		});
	return inTransaction(ctx, async (tx) => {
		await takeTurn(tx);
		const newest = await readNewest(tx);
		const written = texts.map(write);
		const same = ({ locale, bodyHtml }: { locale: string; bodyHtml: string }) =>
			newest.texts.some((text) => text.locale === locale && text.bodyHtml === bodyHtml);
		if (newest.texts.length === written.length && written.every(same))
			throw new DomainError("invalid", "errors:invalid", {
				fields: { [own]: { key: "errors:ambassadors.agreement-unchanged" } },
			});
		const version = newest.version + 1;
		const dueAt = new Date(tx.now.getTime() + days * DAY_MS);
		const by = tx.actor?.memberId ?? null;
		await tx.db
			.insertInto("ambassadorAgreement")
			.values({ brandId: tx.brand.id, version, publishedAt: tx.now, publishedBy: by, dueAt })
			.execute();
		await tx.db
			.insertInto("ambassadorAgreementText")
			.values(written.map((text) => ({ ...text, brandId: tx.brand.id, version })))
			.execute();
		await writeAudit(tx, {
			act: "ambassadors.agreement-published",
			subjectKind: "brand",
			subjectId: tx.brand.id,
			before: { version: newest.version },
			after: { version, days, locales: texts.map(({ locale }) => locale) },
		});
		await tellAmbassadors(tx);
		return version;
	});
}

function write({ locale, markdown }: Publishing["texts"][number]) {
	const document = validateDocument(readMarkdown(markdown));
	return { locale, document: JSON.stringify(document), bodyHtml: renderDocument(document) };
}

async function readNewest(tx: WriteContext) {
	const { version } = await tx.db
		.selectFrom("ambassadorAgreement")
		.select((eb) => eb.fn.coalesce(eb.fn.max("version"), eb.lit(0)).as("version"))
		.where("brandId", "=", tx.brand.id)
		.executeTakeFirstOrThrow();
	const texts = await tx.db
		.selectFrom("ambassadorAgreementText")
		.select(["locale", "bodyHtml"])
		.where("brandId", "=", tx.brand.id)
		.where("version", "=", version)
		.execute();
	return { version, texts };
}

async function tellAmbassadors(tx: WriteContext) {
	const present = await tx.db
		.selectFrom("ambassadorTerm")
		.select("memberId")
		.where("brandId", "=", tx.brand.id)
		.where("state", "in", ["active", "grace", "paused"])
		.execute();
	for (const { memberId } of present)
		await record(tx, ambassadorReminded, { memberId, outcome: "agreement" });
}
