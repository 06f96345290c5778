import { defineConfig, mergeConfig } from "vitest/config";
import base from "./vite.config";

export default mergeConfig(
	base,
	defineConfig({
		test: {
			include: ["app/**/*.test.{ts,tsx}", "db/**/*.test.ts", "test/**/*.test.ts", "packages/**/*.test.ts"],
			globalSetup: ["test/cluster.ts"],
			testTimeout: 30_000,
			hookTimeout: 120_000,
			pool: "forks",
			maxWorkers: 2,
		},
	}),
);
