import { resolve } from "node:path";
import { z } from "zod";

const HOST_AND_PORT = /^(\[[0-9a-f:.]+\]|[a-z0-9_.-]+):\d{1,5}$/;
const flag = (fallback: "on" | "off") => z.enum(["on", "off"]).default(fallback);

const fields = z.object({
	NODE_ENV: z.enum(["production", "development", "test"]).default("production"),
	DATA_DIR: z.string().min(1).default(".data"),
	DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
	DATABASE_POOL: z.coerce.number().int().min(1).max(200).default(10),
	HOST: z.string().min(1).optional(),
	PORT: z.coerce.number().int().min(0).max(65535).default(3000),
	PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
	SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
	MAIL_FROM: z.string().min(3).optional(),
	TRUST_PROXY: flag("off"),
	LOG_LEVEL: z.enum(["trace", "debug", "info", "warn", "error", "silent"]).default("info"),
	FOLKMOOT_DEMO: flag("on"),
	FOLKMOOT_DEFAULT_BRAND: z.string().min(1).optional(),
	FOLKMOOT_WORKER: z.enum(["in-process", "off"]).default("in-process"),
	FOLKMOOT_PAGE_CACHE: flag("on"),
	FOLKMOOT_RATE_LIMITS: flag("on"),
	MEILISEARCH_URL: z.url({ protocol: /^https?$/ }).optional(),
	MEILISEARCH_KEY: z.string().min(1).optional(),
	MEILISEARCH_PREFIX: z
		.string()
		.regex(/^[a-z0-9_-]{1,60}$/, "small letters, figures, - and _, please")
		.default("folkmoot"),
	FOLKMOOT_PRIVATE_HOSTS: z
		.string()
		.default("")
		.transform((text) =>
			text
				.split(",")
				.map((entry) => entry.trim().toLowerCase())
				.filter(Boolean),
		)
		.refine((entries) => entries.every((entry) => HOST_AND_PORT.test(entry)), {
			error: "a list such as filter.internal:8080,[::1]:9000, please",
		}),
});

/** A server that answers to everybody would also let everybody write. */
const schema = fields.refine(({ MEILISEARCH_URL, MEILISEARCH_KEY }) => !MEILISEARCH_URL || MEILISEARCH_KEY, {
	path: ["MEILISEARCH_KEY"],
	error:
		"MEILISEARCH_URL is set, so the key is needed as well: the master key, or one with the rights of docs/search.md",
});

export interface Env {
	readonly mode: "production" | "development" | "test";
	/** Absolute folder of the embedded database, mails, uploads and installation files. */
	readonly dataDir: string;
	readonly databaseUrl: string | null;
	readonly databasePool: number;
	readonly host: string | undefined;
	readonly port: number;
	/** Scheme, host and port under which people reach the installation. */
	readonly publicUrl: URL;
	readonly smtpUrl: string | null;
	readonly mailFrom: string;
	readonly trustProxy: boolean;
	readonly logLevel: z.infer<typeof fields>["LOG_LEVEL"];
	readonly demo: boolean;
	readonly defaultBrand: string | null;
	readonly worker: "in-process" | "off";
	readonly pageCache: boolean;
	readonly rateLimits: boolean;
	/** `host:port` of internal services that may be asked although their address is not public. */
	readonly privateHosts: ReadonlySet<string>;
	/** The search server, where there is one, and what the names of its indexes begin with. */
	readonly meilisearch: { readonly url: string; readonly key: string; readonly prefix: string } | null;
	/** Mails land in a folder and /dev pages are open: only while nothing says this is a public installation. */
	readonly devPages: boolean;
}

/** Reads the environment once; throws one sentence per setting that is wrong. */
export function readEnv(source: NodeJS.ProcessEnv = process.env): Env {
	const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
	const parsed = schema.safeParse(given);
	if (!parsed.success) {
		const sentences = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
		throw new Error(`These settings are not usable:\n  ${sentences.join("\n  ")}`);
	}
	const env = parsed.data;
	const publicUrl = new URL(env.PUBLIC_URL ?? `http://localhost:${env.PORT}`);
	return {
		mode: env.NODE_ENV,
		dataDir: resolve(env.DATA_DIR),
		databaseUrl: env.DATABASE_URL ?? null,
		databasePool: env.DATABASE_POOL,
		host: env.HOST,
		port: env.PORT,
		publicUrl,
		smtpUrl: env.SMTP_URL ?? null,
		mailFrom: env.MAIL_FROM ?? `forum@${publicUrl.hostname}`,
		trustProxy: env.TRUST_PROXY === "on",
		logLevel: env.LOG_LEVEL,
		demo: env.FOLKMOOT_DEMO === "on",
		defaultBrand: env.FOLKMOOT_DEFAULT_BRAND ?? null,
		worker: env.FOLKMOOT_WORKER,
		pageCache: env.FOLKMOOT_PAGE_CACHE === "on",
		rateLimits: env.FOLKMOOT_RATE_LIMITS === "on",
		privateHosts: new Set(env.FOLKMOOT_PRIVATE_HOSTS),
		meilisearch:
			env.MEILISEARCH_URL && env.MEILISEARCH_KEY
				? { url: env.MEILISEARCH_URL, key: env.MEILISEARCH_KEY, prefix: env.MEILISEARCH_PREFIX }
				: null,
		devPages: !env.SMTP_URL && (!env.PUBLIC_URL || /(^|\.)localhost$/.test(publicUrl.hostname)),
	};
}
