/** JSON Schema, as far as the documentation page reads it. */
export interface JsonSchema {
	$ref?: string;
	type?: string | string[];
	description?: string;
	enum?: unknown[];
	const?: unknown;
	default?: unknown;
	examples?: unknown[];
	format?: string;
	minimum?: number;
	maximum?: number;
	minLength?: number;
	maxLength?: number;
	maxItems?: number;
	items?: JsonSchema;
	anyOf?: JsonSchema[];
	oneOf?: JsonSchema[];
	properties?: Record<string, JsonSchema>;
	required?: string[];
	additionalProperties?: boolean | JsonSchema;
	[keyword: string]: unknown;
}

export interface Parameter {
	name: string;
	in: "path" | "query" | "header";
	required: boolean;
	description?: string;
	schema: JsonSchema;
	example?: unknown;
}

interface Media {
	schema: JsonSchema;
	example?: unknown;
}

export interface ApiResponse {
	description: string;
	headers?: Record<string, { description: string; schema: JsonSchema }>;
	content?: Record<string, Media>;
}

export interface Operation {
	operationId: string;
	tags: string[];
	summary: string;
	description?: string;
	security: { apiKey: string[] }[];
	parameters?: (Parameter | { $ref: string })[];
	requestBody?: { required: boolean; content: Record<string, Media> };
	responses: Record<string, ApiResponse | { $ref: string }>;
}

/** The document as this API writes it: a subset of OpenAPI 3.1. */
export interface OpenApi {
	openapi: "3.1.0";
	info: { title: string; version: string; description: string };
	servers: { url: string }[];
	tags: { name: string }[];
	paths: Record<string, Record<string, Operation>>;
	components: {
		schemas: Record<string, JsonSchema>;
		parameters: Record<string, Parameter>;
		responses: Record<string, ApiResponse>;
		securitySchemes: Record<string, object>;
	};
}
