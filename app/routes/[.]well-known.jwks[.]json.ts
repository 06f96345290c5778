import { listPublicKeys } from "~/features/standing/index.server";
import { loaderOf } from "~/http/loader-of.server";
import { forVerifiers } from "~/http/standing/for-verifiers";

/** All keys that credentials of this brand were signed with. */
export const loader = loaderOf(async (ctx) =>
	forVerifiers({ keys: await listPublicKeys(ctx) }, "application/jwk-set+json", 600),
);
