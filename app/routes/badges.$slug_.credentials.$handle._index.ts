import { signCredential } from "~/features/standing/index.server";
import { loaderOf } from "~/http/loader-of.server";
import { asksForToken, CREDENTIAL_TYPE, forVerifiers, TOKEN_TYPE } from "~/http/standing/for-verifiers";
import { loadCredential } from "~/http/standing/load-credential.server";

/** What a credential says; signed, for those who ask for a token. */
export const loader = loaderOf(async (ctx, { params, request }) => {
	const credential = await loadCredential(ctx, params.slug ?? "", params.handle ?? "");
	return asksForToken(request.headers.get("Accept"))
		? forVerifiers(await signCredential(ctx, credential), TOKEN_TYPE)
		: forVerifiers(credential, CREDENTIAL_TYPE);
});
