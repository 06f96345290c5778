import type { Page } from "@playwright/test";
import { withDatabase } from "./database";
import { originOf } from "./installation";
import { expect } from "./test";

const ask = (text: string, values: unknown[]) => withDatabase((client) => client.query(text, values));

/** From now on everything written in the thread waits for a moderator; other journeys notice nothing of it. */
export const holdThread = (address: string) =>
	ask(
		`insert into crisis_switch (brand_id, kind, thread_id, started_by, started_at, ends_at)
		select t.brand_id, 'hold', t.id, t.author_id, now(), now() + interval '1 hour' from thread t where t.id = $1`,
		[Number(/^\/t\/(\d+)/.exec(address)?.[1])],
	);

/** Nobody can undo it any more: those concerned are told now. */
const endUndoWindow = (caseId: number) =>
	ask(
		`with passed as (
			update decision set undo_until = decided_at where case_id = $1 and state = 'pending' returning id
		)
		update graphile_worker._private_jobs set run_at = now()
		where payload ->> 'decisionId' in (select id::text from passed)`,
		[caseId],
	);

/** Decides the case about a text in a queue with what the desk's form sends, for good. */
export async function decide(page: Page, queue: string, text: string, fields: Record<string, string>) {
	await page.goto(`/mod/${queue}`);
	await page.locator("[data-case-row]").filter({ hasText: text }).locator("[data-row-link]").click();
	await expect(page).toHaveURL(/\/mod\/cases\/\d+/);
	const caseId = Number(/cases\/(\d+)/.exec(page.url())?.[1]);
	const revision = await page.locator("[name=revision]").first().inputValue();
	const answer = await page.request.post(`/mod/cases/${caseId}/decisions`, {
		form: { revision, ...fields },
		headers: { origin: originOf("demo") },
		maxRedirects: 0,
	});
	expect(answer.status(), await answer.text()).toBe(303);
	await endUndoWindow(caseId);
}
