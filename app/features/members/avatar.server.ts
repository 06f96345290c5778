import type { WriteContext } from "~/platform/context";
import { record } from "~/platform/events/record.server";
import { type Picture, readPicture } from "~/platform/uploads/read-picture.server";
import { storePicture } from "~/platform/uploads/store-picture.server";
import { memberPictured } from "./events";

const SIDE = 128;

/** A square, as pages show people. Throws `invalid` on `avatar`. */
export const readAvatar = (file: File) => readPicture(file, { field: "avatar", side: SIDE, square: true });

/** Puts a picture, or none, beside a member's name. `source`: `own`, or what the fetched address is known by. */
export async function putAvatar(
	tx: WriteContext,
	{ memberId, picture, source }: { memberId: number; picture: Picture | null; source: string | null },
) {
	const avatarId = picture ? await storePicture(tx, picture, { uploadedBy: memberId, open: true }) : null;
	await tx.db
		.updateTable("member")
		.set({ avatarId, avatarSource: source })
		.where("brandId", "=", tx.brand.id)
		.where("id", "=", memberId)
		.execute();
	await record(tx, memberPictured, { memberId });
}
