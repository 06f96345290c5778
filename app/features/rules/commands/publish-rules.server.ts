import { writeAudit } from "~/platform/audit/write-audit.server";
import { type Context, inTransaction, type WriteContext } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { record } from "~/platform/events/record.server";
import type { Locale } from "~/platform/identity";
import { readMarkdown } from "~/platform/rich-text/read-markdown";
import { renderDocument } from "~/platform/rich-text/render";
import { validateDocument } from "~/platform/rich-text/validate";
import { rulesPublished } from "../events";

interface RulesText {
	locale: Locale;
	markdown: string;
	changeNote: string;
}

/**
 * Puts a new version of the rules in force; every member is asked again. Needs the text in the brand's language, and in
 * one language at least another text than before: nobody is asked to accept the same again.
 */
export async function publishRules(ctx: Context, texts: RulesText[]): Promise<number> {
	if (ctx.actor?.role !== "owner") throw new DomainError("forbidden", "errors:not-allowed");
	if (!texts.some(({ locale }) => locale === ctx.brand.locale)) {
		throw new DomainError("invalid", "errors:invalid", {
			fields: { [`text-${ctx.brand.locale}`]: { key: "errors:rules-language" } },
		});
	}
	return inTransaction(ctx, async (tx) => {
		await tx.db.selectFrom("brand").select("id").where("id", "=", tx.brand.id).forUpdate().execute();
		const { newest } = await tx.db
			.selectFrom("rulesVersion")
			.select((eb) => eb.fn.coalesce(eb.fn.max("version"), eb.lit(0)).as("newest"))
			.where("brandId", "=", tx.brand.id)
			.executeTakeFirstOrThrow();
		const written = texts.map(write);
		if (await isInForce(tx, newest, written)) throw new DomainError("invalid", "errors:rules-unchanged");
		const version = newest + 1;
		await tx.db
			.insertInto("rulesVersion")
			.values({ brandId: tx.brand.id, version, publishedAt: tx.now, publishedBy: tx.actor?.memberId ?? null })
			.execute();
		await tx.db
			.insertInto("rulesText")
			.values(written.map((text) => ({ ...text, brandId: tx.brand.id, version })))
			.execute();
		await writeAudit(tx, {
			act: "rules.published",
			subjectKind: "rules-version",
			subjectId: version,
			before: { version: newest },
			after: { version, texts: texts.map(({ locale, changeNote }) => ({ locale, changeNote })) },
		});
		await record(tx, rulesPublished, { version });
		return version;
	});
}

function write({ locale, markdown, changeNote }: RulesText) {
	const document = validateDocument(readMarkdown(markdown));
	return { locale, document: JSON.stringify(document), bodyHtml: renderDocument(document), changeNote };
}

/** The same languages with the same texts. */
async function isInForce(tx: WriteContext, version: number, texts: ReturnType<typeof write>[]) {
	const present = await tx.db
		.selectFrom("rulesText")
		.select(["locale", "bodyHtml"])
		.where("brandId", "=", tx.brand.id)
		.where("version", "=", version)
		.execute();
	const same = (text: (typeof texts)[number]) =>
		present.some(({ locale, bodyHtml }) => locale === text.locale && bodyHtml === text.bodyHtml);
	return present.length === texts.length && texts.every(same);
}
