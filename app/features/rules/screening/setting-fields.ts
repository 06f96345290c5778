import { z } from "zod";
import { problemOf } from "./pattern-matcher";

/** A number within limits that make sense. */
export const between = (min: number, max: number, fallback: number) =>
	z.coerce
		.number({ error: "errors:field.number" })
		.refine((value) => value >= min && value <= max, {
			error: "errors:screening.settings.between",
			params: { min, max },
		})
		.default(fallback);

export const wholeBetween = (min: number, max: number, fallback: number) =>
	z.coerce
		.number({ error: "errors:field.number" })
		.refine((value) => Number.isInteger(value) && value >= min && value <= max, {
			error: "errors:field.range",
			params: { min, max },
		})
		.default(fallback);

/** One entry per line of a text area, or a list; each once, none empty. */
const lines = (most: number, longest: number) =>
	z
		.union([z.string().max(1_000_000), z.array(z.string()).max(100_000)], { error: "errors:field.text" })
		.default([])
		.transform((given) => {
			const all = typeof given === "string" ? given.split(/\r?\n/) : given;
			return [...new Set(all.map((line) => line.trim()).filter((line) => line !== ""))];
		})
		.superRefine((entries, check) => {
			if (entries.length > most) complain(check, "too-many", { count: most });
			const long = entries.find((entry) => entry.length > longest);
			if (long) complain(check, "entry-long", { entry: `${long.slice(0, 40)}…`, count: longest });
			const broken = entries.find((entry) => !entry.isWellFormed() || entry.includes("\0"));
			if (broken) check.addIssue({ code: "custom", message: "errors:field.characters" });
		});

function complain(check: z.core.$RefinementCtx, sentence: string, params: Record<string, string | number>) {
	check.addIssue({ code: "custom", message: `errors:screening.settings.${sentence}`, params });
}

export const words = lines(5_000, 100);

export const patterns = lines(20, 300).superRefine((entries, check) => {
	for (const entry of entries.slice(0, 20)) {
		const problem = entry.length <= 300 ? problemOf(entry) : null;
		if (problem) return complain(check, `pattern.${problem}`, { entry });
	}
});

/** "example.com" stands for its subdomains, too; addresses and "*.example.com" are understood. */
export const domains = lines(2_000, 300)
	.transform((entries) => entries.map((entry) => ({ entry, domain: domainOf(entry) })))
	.superRefine((entries, check) => {
		const bad = entries.find(({ domain }) => domain === null);
		if (bad) complain(check, "domain", { entry: bad.entry.slice(0, 80) });
	})
	.transform((entries) => [...new Set(entries.flatMap(({ domain }) => domain ?? []))]);

function domainOf(entry: string): string | null {
	const bare = entry.replace(/^\*\./, "");
	const address = /^https?:\/\//i.test(bare) ? bare : `http://${bare}`;
	if (!URL.canParse(address)) return null;
	const { hostname, username, port } = new URL(address);
	const domain = hostname.replace(/\.$/, "");
	const isDomain = /^([a-z0-9_-]{1,63}\.)+[a-z][a-z0-9-]{1,62}$/.test(domain);
	return isDomain && !username && !port ? domain : null;
}

/** The command looks at where it leads: which addresses are in reach is a matter of the installation. */
export const endpoint = (fallback?: string) => {
	const address = z
		.string({ error: "errors:field.text" })
		.trim()
		.max(500, { error: "errors:screening.settings.endpoint" })
		.refine((text) => /^https?:\/\//i.test(text) && URL.canParse(text), {
			error: "errors:screening.settings.endpoint",
		});
	return fallback ? address.default(fallback) : address;
};

/** Written, never shown again. Empty keeps the one that is stored. */
export const secret = z
	.string({ error: "errors:field.text" })
	.trim()
	.max(200, { error: "errors:screening.settings.secret" })
	.regex(/^[\x21-\x7e]*$/, { error: "errors:screening.settings.secret" })
	.default("");

/** How long a post waits for an answer from outside. */
export const timeout = wholeBetween(50, 3_000, 800);
