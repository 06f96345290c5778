import { InvalidArgumentError } from "commander";
import { describe, expect, test } from "vitest";
import {
	brandSlug,
	handle,
	host,
	locale,
	mailAddress,
	personName,
	role,
	scopeList,
	timeZone,
	wholeNumber,
} from "./values";

const values = {
	brandSlug,
	handle,
	host,
	locale,
	mailAddress,
	personName,
	role,
	scopeList,
	timeZone,
	wholeNumber,
};

describe("an option's value", () => {
	test.each([
		["brandSlug", "Acme"],
		["brandSlug", "a".repeat(41)],
		["handle", "a"],
		["handle", "a-handle-of-more-than-twenty-four"],
		["handle", "-ann"],
		["host", "https://forum.acme.example"],
		["host", "forum.acme.example:3000"],
		["locale", "de"],
		["timeZone", "Mars/Olympus"],
		["wholeNumber", "0"],
		["wholeNumber", "1e3"],
		["mailAddress", "ann@"],
		["personName", " "],
		["role", "king"],
		["scopeList", "read,fly"],
		["scopeList", ""],
	] as const)("as %s: %s is refused with a sentence", (kind, text) => {
		expect(() => values[kind](text)).toThrow(InvalidArgumentError);
		expect(() => values[kind](text)).toThrow(/^[A-Z].*\.$/);
	});

	test.each([
		["brandSlug", "acme-outdoor", "acme-outdoor"],
		["handle", "ann_2.b-c", "ann_2.b-c"],
		["host", "Forum.Acme.example", "forum.acme.example"],
		["locale", "hu", "hu"],
		["timeZone", "Europe/Budapest", "Europe/Budapest"],
		["wholeNumber", "1000", 1000],
		["mailAddress", "Ann@Acme.example", "ann@acme.example"],
		["scopeList", "read,write", ["read", "write"]],
	] as const)("as %s: %s is taken", (kind, text, value) => {
		expect(values[kind](text)).toEqual(value);
	});
});
