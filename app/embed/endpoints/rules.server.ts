import { acceptance } from "~/features/embed/contract";
import { acceptRules, readRulesDocuments } from "~/features/rules/index.server";
import { DomainError } from "~/platform/errors";
import { brandPages } from "~/platform/pages/channel";
import type { EmbedEndpoint } from "../embed-endpoint";
import { readBody } from "../read-body.server";

/** The rules in force, in the reader's language, else the brand's. */
export const readRulesEndpoint: EmbedEndpoint = {
	method: "GET",
	who: "anybody",
	async act({ ctx }) {
		const documents = await readRulesDocuments(ctx);
		const document =
			documents[ctx.locale] ?? documents[ctx.brand.locale] ?? Object.values(documents)[0];
		if (!document) throw new DomainError("not-found", "embed:problem.not-found");
		const tags = ctx.actor ? null : [brandPages(ctx.brand.id)];
		return { body: { version: ctx.brand.rulesVersion, document }, tags };
	},
};

/** Accepts the version that was read; a newer one has to be read first. */
export const acceptRulesEndpoint: EmbedEndpoint = {
	method: "POST",
	who: "member",
	async act({ ctx, request }) {
		const { body } = await readBody(request, acceptance);
		await acceptRules(ctx, body.version);
		return { status: 204 };
	},
};
