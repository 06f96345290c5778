import { expect, test } from "vitest";
import { keepsOpener } from "./keeps-opener";

test.each([
	"/",
	"/sign-in",
	"/sign-up?next=/t/1",
	"/sign-in?next=/embed/sign-in/",
	"/sign-in?next=/embed/sign-in/a/../../mod",
	"/sign-in?next=//elsewhere.test/embed/sign-in/a",
	"/embed/heron",
	"/mod?next=/embed/sign-in/a",
	"//[",
])("%s cuts its opener off", (url) => expect(keepsOpener(url)).toBe(false));

test.each([
	"/embed/sign-in/abc",
	"/embed/sign-in/abc?done",
	"/sign-in?next=%2Fembed%2Fsign-in%2Fabc",
	"/sign-up?next=/embed/sign-in/abc",
])("%s keeps it", (url) => expect(keepsOpener(url)).toBe(true));
