/** Lax: it comes back with the top-level visit from the brand's site, and with nothing that another page loads or posts. */
const ATTRIBUTES = "Path=/; HttpOnly; SameSite=Lax";
const NAME = "folkmoot-connect";

/** The cookie by which a browser is known again, as it was when it began to sign in. `__Host-` keeps subdomains from setting it. */
export const browserCookie = (secret: string, { secure, seconds }: { secure: boolean; seconds: number }) =>
	`${secure ? "__Host-" : ""}${NAME}=${secret}; Max-Age=${seconds}; ${ATTRIBUTES}${secure ? "; Secure" : ""}`;

/** The secret in a cookie header; null where there is none of ours. */
export const browserSecretIn = (header: string | null, { secure }: { secure: boolean }): string | null =>
	new RegExp(`(?:^|;\\s*)${secure ? "__Host-" : ""}${NAME}=([\\w-]{32})(?:;|$)`).exec(header ?? "")?.[1] ??
	null;
