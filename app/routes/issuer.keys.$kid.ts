import { findPublicKey } from "~/features/standing/index.server";
import { loaderOf } from "~/http/loader-of.server";
import { forVerifiers } from "~/http/standing/for-verifiers";

/** The key that a credential names, as a JWK. */
export const loader = loaderOf(async (ctx, { params }) =>
	forVerifiers(await findPublicKey(ctx, params.kid ?? ""), "application/jwk+json", 3_600),
);
