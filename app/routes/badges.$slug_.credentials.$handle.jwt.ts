import { signCredential } from "~/features/standing/index.server";
import { loaderOf } from "~/http/loader-of.server";
import { forVerifiers, TOKEN_TYPE } from "~/http/standing/for-verifiers";
import { loadCredential } from "~/http/standing/load-credential.server";

/** A signed credential, for those who cannot say what they accept: a link is one. */
export const loader = loaderOf(async (ctx, { params }) => {
	const credential = await loadCredential(ctx, params.slug ?? "", params.handle ?? "");
	return forVerifiers(await signCredential(ctx, credential), TOKEN_TYPE);
});
