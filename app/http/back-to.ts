import { redirect } from "@remix-run/node";
import { safeReturn } from "~/platform/http/safe-return";

/** Back to where a form stood. The path comes from the form, so it may name this host only. */
export const backTo = (fields: Record<string, unknown>, fallback: string) =>
	redirect(safeReturn(fields.back, fallback), 303);
