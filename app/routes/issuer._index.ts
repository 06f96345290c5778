import { issuerProfile } from "~/features/standing/index.server";
import { loaderOf } from "~/http/loader-of.server";
import { CREDENTIAL_TYPE, forVerifiers } from "~/http/standing/for-verifiers";

/** Who signs credentials here. */
export const loader = loaderOf(async ({ brand }) =>
	forVerifiers(
		{ "@context": "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json", ...issuerProfile(brand) },
		CREDENTIAL_TYPE,
		3_600,
	),
);
