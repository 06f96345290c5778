import { endpoint } from "../endpoint";
import { openApiOf } from "./open-api.server";

/** The OpenAPI document itself; everybody may read it. */
export const openApiEndpoint = endpoint({
	id: "readOpenApi",
	method: "GET",
	path: "/api/v1/openapi.json",
	group: "Documentation",
	summary: "Read this document",
	scope: null,
	answer: { status: 200, description: "OpenAPI 3.1." },
	problems: [],
	act: async (ctx) => ({ body: openApiOf(ctx.brand) }),
});
