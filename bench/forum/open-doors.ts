import { createApiKey } from "~/features/api-keys/index.server";
import { operate } from "./found-forum";
import type { OpenForum } from "./open-forum";
import { type Picked, pickThreads } from "./pick-threads";
import { withInstallation } from "./with-installation";

export interface Doors extends Picked {
	/** `Cookie` of a signed-in member. */
	cookie: string;
	/** `Authorization` of the owner's API key. */
	bearer: string;
}

/** A session, an API key, and the threads to ask for. */
export const openDoors = ({ url, folder, brandId, ownerId, readerAccountId }: OpenForum): Promise<Doors> =>
	withInstallation(url, folder, async (installation) => {
		const cookie = await installation.services.sessions.rotate(readerAccountId, brandId, null);
		const ctx = await operate(installation, brandId);
		const { secret } = await createApiKey(ctx, {
			name: "bench",
			scopes: ["read", "write"],
			memberId: ownerId,
		});
		return {
			...(await pickThreads(installation.db, brandId)),
			cookie: cookie.split(";")[0] as string,
			bearer: `Bearer ${secret}`,
		};
	});
