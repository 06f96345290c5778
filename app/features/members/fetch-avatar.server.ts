import { type Context, inTransaction } from "~/platform/context";
import { isDomainError } from "~/platform/errors";
import { defineJob } from "~/platform/events/subscriptions";
import { NotFetched, safeFetch } from "~/platform/safe-fetch/safe-fetch.server";
import { hashSecret } from "~/platform/session/hash.server";
import { putAvatar, readAvatar } from "./avatar.server";

const TIMEOUT_MS = 10_000;
const MOST_BYTES = 2 * 1024 * 1024;

/** Fetches a picture that a host named. One that is none leaves the member with initials, until another is named. */
export const fetchAvatar = defineJob<{ brandId: number; memberId: number; address: string }>(
	"members.fetch-avatar",
	async (ctx, { memberId, address }) => {
		const source = hashSecret(address);
		const picture = await fetchPicture(ctx, address);
		if (!picture) return;
		await inTransaction(ctx, async (tx) => {
			const wanted = await tx.db
				.selectFrom("member")
				.select("id")
				.where("brandId", "=", tx.brand.id)
				.where("id", "=", memberId)
				.where("avatarSource", "=", source)
				.forNoKeyUpdate()
				.executeTakeFirst();
			// Another one was named, or chosen, meanwhile.
			if (wanted) await putAvatar(tx, { memberId, picture, source });
		});
	},
);

async function fetchPicture({ services }: Context, address: string) {
	try {
		const { status, content } = await safeFetch(services.env, address, {
			headers: { Accept: "image/webp,image/png,image/jpeg" },
			timeoutMs: TIMEOUT_MS,
			maxBytes: MOST_BYTES,
		});
		if (status !== 200) return null;
		return await readAvatar(new File([new Uint8Array(content)], "avatar"));
	} catch (error) {
		if (!(error instanceof NotFetched) && !isDomainError(error)) throw error;
		services.log.info({ reason: error.message }, "a member's picture was not taken");
		return null;
	}
}
