import type { z } from "zod";
import type { Scope } from "~/features/api-keys/contract";
import type { ScreeningResult } from "~/features/rules/contract";
import type { Context } from "~/platform/context";
import type { ProblemCode } from "./problem";

type Method = "GET" | "POST" | "PATCH" | "DELETE";

/** What an endpoint gives back: a JSON body or none, and where a new thing is found. */
export interface Answer {
	body?: unknown;
	location?: string;
	/** Of a GET: the type of a text that is sent as it is, instead of JSON. */
	type?: string;
}

interface Input<Params, Query, Body> {
	params: Output<Params>;
	query: Output<Query>;
	body: Output<Body>;
	/** The types that the caller asks for, as the header says it. */
	accept: string;
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
	/** True where a request without a body is one with an empty object. */
	bodyOptional?: boolean;
	answer: {
		status: 200 | 201 | 204;
		description: string;
		schema?: z.ZodType;
		example?: unknown;
		/** What is made has no address of its own in the API. */
		withoutLocation?: boolean;
		/** A text that is sent where it is asked for, by its type. */
		text?: { type: string; example: string };
	};
	/** Refusals of its own, besides those that every endpoint shares. */
	problems: readonly ProblemCode[];
	/** Counts a text and screens it: before the transaction begins, since adapters ask other services. */
	screen?(ctx: Context, input: Input<Params, Query, Body>): Promise<ScreeningResult>;
	/** Runs inside a transaction for everything but GET. */
	act(ctx: Context, input: Input<Params, Query, Body>, screening?: ScreeningResult): Promise<Answer>;
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
