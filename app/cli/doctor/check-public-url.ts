import type { Env } from "~/platform/env.server";
import { ok, type Verdict, warn } from "./finding";

export function checkPublicUrl({ publicUrl, smtpUrl }: Env): Verdict {
	if (smtpUrl && publicUrl.protocol !== "https:")
		return warn(
			`mails go out with links to ${publicUrl.origin}. Set PUBLIC_URL to the https address that people use.`,
		);
	return ok(`${publicUrl.origin}.`);
}
