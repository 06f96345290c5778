import { writeAudit } from "~/platform/audit/write-audit.server";
import { type Context, inTransaction } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { record } from "~/platform/events/record.server";
import { readPicture } from "~/platform/uploads/read-picture.server";
import { storePicture } from "~/platform/uploads/store-picture.server";
import { brandChanged } from "../events";

const SIDE = 480;

/** Puts a picture in place of the brand's name in the header; null takes it away. */
export async function setLogo(ctx: Context, file: File | null) {
	const { actor } = ctx;
	if (actor?.role !== "owner") throw new DomainError("forbidden", "errors:not-allowed");
	const picture = file && (await readPicture(file, { field: "logo", side: SIDE }));
	await inTransaction(ctx, async (tx) => {
		const upload = picture
			? await storePicture(tx, picture, { uploadedBy: actor.memberId, open: true })
			: null;
		await tx.db.updateTable("brand").set({ logoUploadId: upload }).where("id", "=", tx.brand.id).execute();
		await writeAudit(tx, {
			act: upload !== null ? "brand.logo-set" : "brand.logo-removed",
			subjectKind: "brand",
			subjectId: tx.brand.id,
			after: { upload },
		});
		await record(tx, brandChanged, { what: "logo" });
	});
}
