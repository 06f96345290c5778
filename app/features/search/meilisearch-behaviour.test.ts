import { searchBehaviour } from "@test/search-behaviour";
import { searchServer } from "@test/search-server";
import { afterAll, expect, test } from "vitest";

const { adapter, fake, close } = await searchServer();
afterAll(() => close());

searchBehaviour(adapter);

test.skipIf(fake === null)(
	"the server was asked each time, in the way it describes, and refused nothing",
	() => {
		expect(fake?.requests.filter(({ path }) => path === "/multi-search").length).toBeGreaterThan(100);
		expect(fake?.violations).toEqual([]);
		expect(fake?.refusals).toEqual([]);
	},
);
