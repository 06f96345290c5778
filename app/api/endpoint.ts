import type { z } from "zod";
import type { Scope } from "~/features/api-keys/contract";
import type { Context } from "~/platform/context";
import type { ProblemCode } from "./problem";

type Method = "GET" | "POST" | "PATCH" | "DELETE";

/** What an endpoint gives back: a JSON body or none, and where a new thing is found. */
export interface Answer {
	body?: unknown;
	location?: string;
}

type Output<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined;

/** One endpoint, told once: the pipeline, the OpenAPI document and the documentation page all read this. */
export interface Endpoint<
	Params = z.ZodType | undefined,
	Query = z.ZodType | undefined,
	Body = z.ZodType | undefined,
> {
	/** Unique; names the operation in generated clients. */
	id: string;
	method: Method;
	path: string;
	group: string;
	summary: string;
	description?: string;
	/** What a key needs; null where everybody may ask. */
	scope: Scope | null;
	params?: Params;
	query?: Query;
	body?: Body;
	bodyExample?: unknown;
	answer: { status: 200 | 201 | 204; description: string; schema?: z.ZodType; example?: unknown };
	/** Refusals of its own, besides those that every endpoint shares. */
	problems: readonly ProblemCode[];
	/** Runs inside a transaction for everything but GET. */
	act(
		ctx: Context,
		input: { params: Output<Params>; query: Output<Query>; body: Output<Body> },
	): Promise<Answer>;
}

// biome-ignore lint/suspicious/noExplicitAny: a list holds endpoints of any input
export type AnyEndpoint = Endpoint<any, any, any>;

/** Checks an endpoint's types where it is written. */
export const endpoint = <
	Params extends z.ZodType | undefined = undefined,
	Query extends z.ZodType | undefined = undefined,
	Body extends z.ZodType | undefined = undefined,
>(
	told: Endpoint<Params, Query, Body>,
) => told;
