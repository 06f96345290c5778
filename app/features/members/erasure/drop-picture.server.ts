import { sql } from "kysely";
import type { WriteContext } from "~/platform/context";
import { enqueue } from "~/platform/events/enqueue.server";
import { dropFile } from "./drop-file.server";

/** A picture that nothing else in the brand shows goes; its file follows after the commit. */
export async function dropPicture(tx: WriteContext, uploadId: number): Promise<void> {
	const { rows } = await sql<{ contentHash: string }>`
		delete from upload u
		where u.brand_id = ${tx.brand.id} and u.id = ${uploadId}
			and not exists (select from member m where m.brand_id = u.brand_id and m.avatar_id = u.id)
			and not exists (select from brand b where b.id = u.brand_id and b.logo_upload_id = u.id)
			and not exists (select from badge b where b.brand_id = u.brand_id and b.picture_id = u.id)
			and not exists (select from member_upload m where m.brand_id = u.brand_id and m.upload_id = u.id)
			and not exists (select from post_upload p where p.brand_id = u.brand_id and p.upload_id = u.id)
		returning u.content_hash as "contentHash"
	`.execute(tx.db);
	const [gone] = rows;
	if (gone) await enqueue(tx, dropFile, { brandId: tx.brand.id, contentHash: gone.contentHash });
}
