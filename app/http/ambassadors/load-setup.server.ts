import {
	listLounges,
	readAgreement,
	readAgreementDocuments,
	readProgramme,
} from "~/features/ambassadors/index.server";
import { readStandingSetting } from "~/features/standing/index.server";
import type { Context } from "~/platform/context";
import { translator } from "~/platform/i18n/translate";
import { locales } from "~/platform/identity";
import { writeMarkdown } from "~/platform/rich-text/write-markdown";

/** Everything that the owner says about the programme. */
export async function loadSetup(ctx: Context, url: URL) {
	const documents = await readAgreementDocuments(ctx);
	return {
		brand: ctx.brand,
		title: translator(ctx.locale)("ambassadors:setup.title"),
		programme: await readProgramme(ctx),
		/** Without points nobody's work is counted. */
		counted: (await readStandingSetting(ctx)).enabled,
		agreementVersion: (await readAgreement(ctx))?.version ?? 0,
		texts: locales.map((locale) => ({
			locale,
			markdown: documents[locale] ? writeMarkdown(documents[locale]) : "",
		})),
		lounges: await listLounges(ctx),
		saved: url.searchParams.has("saved"),
	};
}
