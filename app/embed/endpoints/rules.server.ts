import type { EmbedAcceptance, EmbedRules } from "@folkmoot/embed-contract";
import { acceptance } from "~/features/embed/contract";
import { acceptRules, readRulesDocuments } from "~/features/rules/index.server";
import { DomainError } from "~/platform/errors";
import { brandPages } from "~/platform/pages/channel";
import { currentMember } from "../current-member.server";
import type { EmbedEndpoint } from "../embed-endpoint";
import { readBody } from "../read-body.server";

/** The rules in force, in the reader's language, else the brand's. */
export const readRulesEndpoint: EmbedEndpoint = {
	method: "GET",
	who: "anybody",
	async act({ ctx }) {
		const documents = await readRulesDocuments(ctx);
		const document = documents[ctx.locale] ?? documents[ctx.brand.locale] ?? Object.values(documents)[0];
		if (!document) throw new DomainError("not-found", "embed:problem.not-found");
		const tags = ctx.actor ? null : [brandPages(ctx.brand.id)];
		const body: EmbedRules = { version: ctx.brand.rulesVersion, document };
		return { body, tags };
	},
};

/** Accepts the version that was read; a newer one has to be read first. */
export const acceptRulesEndpoint: EmbedEndpoint = {
	method: "POST",
	who: "member",
	async act({ ctx, request }) {
		const { body } = await readBody(request, acceptance);
		await acceptRules(ctx, body.version);
		const member = await currentMember(ctx);
		return { body: { member } satisfies EmbedAcceptance };
	},
};
