import { startThread } from "~/features/threads/index.server";
import type { Context, WriteContext } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { record } from "~/platform/events/record.server";
import { translator } from "~/platform/i18n/translate";
import type { RichDocument } from "~/platform/rich-text/document";
import { placementChanged } from "./events";
import { openerOf } from "./opener.server";
import type { Placement } from "./placement";

const unscreened = { verdict: "publish", findings: [] } as const;

/** Opens the thread of a placement: its first post says which page it belongs to, everything in the widget answers it. */
export async function openThread(tx: WriteContext, placement: Placement, title: string): Promise<number> {
	const opener = await openerOf(tx);
	const categoryId = placement.categoryId ?? (await firstCategory(tx));
	const started = await startThread(
		{ ...tx, actor: opener } as WriteContext,
		{ categoryId, kind: "discussion", title, tags: [], document: opening(tx, placement, title) },
		{ ...unscreened, findings: [] },
	);
	await tx.db
		.updateTable("placement")
		.set({ threadId: started.id })
		.where("brandId", "=", tx.brand.id)
		.where("key", "=", placement.key)
		.execute();
	await record(tx, placementChanged, { key: placement.key });
	return started.id;
}

function opening(tx: WriteContext, { address, locale }: Placement, title: string): RichDocument {
	const t = translator(locale ?? tx.brand.locale);
	const link = address
		? [{ type: "text", text: address, marks: [{ type: "link" as const, attrs: { href: address } }] }]
		: [{ type: "text", text: title }];
	const content = [{ type: "text", text: `${t("embed:opening")} ` }, ...link];
	return { type: "doc", content: [{ type: "paragraph", content }] };
}

/** Where a thread goes when its placement names no category: the first that members may write in. */
export async function firstCategory(tx: Pick<Context, "db" | "brand">): Promise<number> {
	const category = await tx.db
		.selectFrom("category")
		.select("id")
		.where("brandId", "=", tx.brand.id)
		.where("archivedAt", "is", null)
		.where("readableBy", "=", "everyone")
		.where("postableBy", "=", "members")
		.orderBy("position")
		.orderBy("id")
		.limit(1)
		.executeTakeFirst();
	if (!category) throw new DomainError("conflict", "errors:embed.no-category");
	return category.id;
}
