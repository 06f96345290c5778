import { z } from "zod";
import { oneLine } from "~/platform/text";

export const scopes = ["read", "write", "moderate"] as const;
export type Scope = (typeof scopes)[number];

const scopeList = z.preprocess(
	(value) => (typeof value === "string" ? value.split(",") : value),
	z.array(z.enum(scopes, { error: "errors:field.choice" })).min(1, { error: "errors:field.choice" }),
);
export const newApiKey = z.object({ name: oneLine(80, 0).default(""), scopes: scopeList });
