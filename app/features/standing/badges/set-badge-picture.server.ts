import { writeAudit } from "~/platform/audit/write-audit.server";
import { type Context, inTransaction } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { readPicture } from "~/platform/uploads/read-picture.server";
import { storePicture } from "~/platform/uploads/store-picture.server";
import { tellPages } from "../tell-pages.server";

const SIDE = 128;

/** Puts a picture of the brand's own in place of a badge's icon; null takes it away. */
export async function setBadgePicture(ctx: Context, slug: string, file: File | null): Promise<void> {
	const { actor } = ctx;
	if (actor?.role !== "owner") throw new DomainError("forbidden", "errors:not-allowed");
	const picture = file && (await readPicture(file, { field: "picture", side: SIDE, square: true }));
	await inTransaction(ctx, async (tx) => {
		const pictureId = picture
			? await storePicture(tx, picture, { uploadedBy: actor.memberId, open: true })
			: null;
		const badge = await tx.db
			.updateTable("badge")
			.set({ pictureId })
			.where("brandId", "=", tx.brand.id)
			.where("slug", "=", slug)
			.returning("id")
			.executeTakeFirst();
		if (!badge) throw new DomainError("not-found", "errors:standing.badge-gone");
		await writeAudit(tx, {
			act: pictureId === null ? "badge.picture-removed" : "badge.picture-set",
			subjectKind: "badge",
			subjectId: badge.id,
			after: { slug, upload: pictureId },
		});
		await tellPages(tx, [badge.id]);
	});
}
