import { writeAudit } from "~/platform/audit/write-audit.server";
import { type Context, inTransaction } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { record } from "~/platform/events/record.server";
import { readPicture } from "~/platform/uploads/read-picture.server";
import { brandChanged } from "../events";

const SIDE = 480;

/** Puts a picture in place of the brand's name in the header; null takes it away. */
export async function setLogo(ctx: Context, file: File | null) {
	const { actor } = ctx;
	if (actor?.role !== "owner") throw new DomainError("forbidden", "errors:not-allowed");
	const picture = file && (await readPicture(file, { field: "logo", side: SIDE }));
	if (picture) await ctx.services.storage.put(picture.contentHash, picture.content);
	await inTransaction(ctx, async (tx) => {
		const upload = picture
			? await tx.db
					.insertInto("upload")
					.values({
						brandId: tx.brand.id,
						contentHash: picture.contentHash,
						contentType: picture.contentType,
						width: picture.width,
						height: picture.height,
						byteCount: picture.content.length,
						uploadedBy: actor.memberId,
						createdAt: tx.now,
					})
					.onConflict((conflict) =>
						conflict.columns(["brandId", "contentHash"]).doUpdateSet({ uploadedBy: actor.memberId }),
					)
					.returning("id")
					.executeTakeFirstOrThrow()
			: null;
		await tx.db
			.updateTable("brand")
			.set({ logoUploadId: upload?.id ?? null })
			.where("id", "=", tx.brand.id)
			.execute();
		await writeAudit(tx, {
			act: upload ? "brand.logo-set" : "brand.logo-removed",
			subjectKind: "brand",
			subjectId: tx.brand.id,
			after: { upload: upload?.id ?? null },
		});
		await record(tx, brandChanged, { what: "logo" });
	});
}
