import { abilitiesOf, noMorePictures } from "~/features/brands/policy";
import { type Context, inTransaction } from "~/platform/context";
import { DomainError, type Sentence } from "~/platform/errors";
import { readPicture } from "~/platform/uploads/read-picture.server";
import { storePicture } from "~/platform/uploads/store-picture.server";
import { requirePoster } from "../may-post.server";

const SIDE = 1_600;
const HOUR = 3_600;
/** Of newcomers, and of everybody else, in an hour. */
const FEW = { points: 20, seconds: HOUR };
const MANY = { points: 100, seconds: HOUR };

export interface AddedPicture {
	id: number;
	url: string;
	width: number;
	height: number;
}

/** Takes a picture for a post of the actor's. Nobody else sees it before a post shows it. Throws `invalid` on `picture`. */
export async function addPicture(ctx: Context, file: File | null): Promise<AddedPicture> {
	const { memberId, role, level } = requirePoster(ctx);
	if (!file) throw wrong({ key: "errors:picture" });
	if (abilitiesOf({ role, level }, ctx.brand).images === 0) throw wrong(noMorePictures(ctx, 0));
	const isNew = role === "member" && level === 1;
	const limit = isNew ? FEW : MANY;
	await ctx.services.limits.spend(isNew ? "pictures-new" : "pictures", `${ctx.brand.id}:${memberId}`, limit);
	const picture = await readPicture(file, { field: "picture", side: SIDE, kind: "photograph" });
	const id = await inTransaction(ctx, async (tx) => {
		const uploadId = await storePicture(tx, picture, { uploadedBy: memberId, open: false });
		await tx.db
			.insertInto("memberUpload")
			.values({ brandId: tx.brand.id, memberId, uploadId, uploadedAt: tx.now })
			.onConflict((conflict) =>
				conflict.columns(["brandId", "memberId", "uploadId"]).doUpdateSet({ uploadedAt: tx.now }),
			)
			.execute();
		return uploadId;
	});
	return { id, url: `/uploads/${id}`, width: picture.width, height: picture.height };
}

const wrong = (picture: Sentence) => new DomainError("invalid", "errors:invalid", { fields: { picture } });
