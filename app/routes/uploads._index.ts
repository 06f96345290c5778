import { json } from "@remix-run/node";
import { addPicture } from "~/features/threads/index.server";
import { resourceActionOf } from "~/http/action-of.server";
import { fileIn } from "~/http/picture-field.server";

/** A picture for a post that is being written; the editor puts it into the text by its id. */
export const action = resourceActionOf(async (ctx, { fields }) =>
	json(await addPicture(ctx, fileIn(fields)), { status: 201 }),
);
