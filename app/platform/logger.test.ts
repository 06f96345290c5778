import { expect, test } from "vitest";
import { createLogger, loggablePath } from "./logger.server";

test("no secret and no mail address reaches the log", () => {
	const lines: string[] = [];
	const log = createLogger("info", { write: (line) => void lines.push(line) });
	log.info(
		{ email: "canary@example.com", token: "canary-token", account: { password: "canary-word" } },
		"one",
	);
	log.warn(
		{ reason: "550 5.1.1 <canary@example.com>: unknown", error: "Key (email)=(canary@example.com)" },
		"two",
	);
	expect(lines.join("")).not.toContain("canary");
	expect(JSON.parse(lines[0] as string)).toMatchObject({ level: "info", msg: "one" });
});

test("a path is written down without its query and without the token in it", () => {
	expect(loggablePath("/confirm?token=secret")).toBe("/confirm");
	expect(loggablePath("/reset/secret?x=1")).toBe("/reset/[struck out]");
	expect(loggablePath("/unsubscribe/secret")).toBe("/unsubscribe/[struck out]");
	expect(loggablePath("/t/12/a-thread?page=2")).toBe("/t/12/a-thread");
});
