import type { LoaderFunctionArgs } from "@remix-run/node";
import { listOrigins } from "~/features/embed/index.server";
import { islandAddresses } from "~/http/island-addresses.server";
import type { Context } from "~/platform/context";
import { isDomainError, statusOf } from "~/platform/errors";
import { translator } from "~/platform/i18n/translate";
import { escapeHtml } from "~/platform/rich-text/render";
import { snapshotOf } from "../snapshot.server";
import { attributesOf, type FrameOptions, frameOptions, propertiesOf } from "./frame-options";
import { FRAME_STYLE } from "./frame-style";

/** The plain page that other pages hold in a frame: readable as it comes, and taken over by the widget. */
export async function answerFrame({ context, params, request }: LoaderFunctionArgs): Promise<Response> {
	const options = frameOptions.parse(Object.fromEntries(new URL(request.url).searchParams));
	const ctx = { ...context.ctx, actor: null, locale: options.locale ?? context.ctx.locale };
	try {
		const { html, tags } = await frameOf(ctx, params.key ?? "", options);
		context.page.cacheTags = tags;
		return page(200, html);
	} catch (error) {
		if (!isDomainError(error)) throw error;
		const sentence = translator(ctx.locale)("embed:frame.missing");
		return page(
			statusOf[error.code],
			documentOf(ctx, { title: sentence, body: `<p>${escapeHtml(sentence)}</p>` }),
		);
	}
}

const page = (status: number, html: string) =>
	new Response(html, { status, headers: { "Content-Type": "text/html; charset=utf-8" } });

async function frameOf(ctx: Context, key: string, options: FrameOptions) {
	const { thread, placement, html: snapshot, tags } = await snapshotOf(ctx, key, null);
	const { origin } = ctx.brand;
	const around = await pageAround(ctx, options.page);
	const canonical = around ?? (thread ? `${origin}/t/${thread.id}/${thread.slug}` : null);
	const name = `folkmoot-${options.show}`;
	const inside = options.show === "discussion" ? snapshot : "";
	const attributes = attributesOf(key, options).map(([name, value]) => ` ${name}="${escapeHtml(value)}"`);
	const wishes = Object.fromEntries(propertiesOf(options));
	const body = `<${name}${attributes.join("")}>${inside}</${name}>${thread ? `<p class="out"><a href="${escapeHtml(`${origin}/t/${thread.id}/${thread.slug}`)}" target="_blank" rel="noopener">${escapeHtml(translator(ctx.locale)("embed:frame.open", { brand: ctx.brand.name }))}</a></p>` : ""}`;
	const title = thread?.title || placement.title || ctx.brand.name;
	return { html: documentOf(ctx, { title, body, canonical, theme: options.theme, wishes }), tags };
}

/** Where the frame stands, if it is a page of the brand's. */
async function pageAround(ctx: Context, address: string | undefined): Promise<string | null> {
	if (!address || !URL.canParse(address)) return null;
	const { origin, href } = new URL(address);
	const allowed = await listOrigins(ctx);
	return allowed.some((known) => known.origin === origin) ? href : null;
}

interface Document {
	title: string;
	body: string;
	canonical?: string | null;
	theme?: string;
	wishes?: Record<string, string>;
}

function documentOf(ctx: Context, { title, body, canonical, theme, wishes = {} }: Document): string {
	const { frame } = islandAddresses(ctx.services.env.mode);
	return `<!doctype html><html lang="${ctx.locale}"${theme ? ` data-theme="${theme}"` : ""}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title>${canonical ? `<link rel="canonical" href="${escapeHtml(canonical)}">` : ""}<style>${FRAME_STYLE}</style><script type="module" src="/embed/v1.js"></script><script type="module" src="${frame}" data-wishes="${escapeHtml(JSON.stringify(wishes))}" id="frame"></script></head><body>${body}</body></html>`;
}
