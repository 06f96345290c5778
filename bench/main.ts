import { createCleanup } from "./cleanup";
import { compareGrowth } from "./compare-growth";
import { runModeration } from "./moderation/run-moderation";
import { type Options, readOptions } from "./options";
import { runCases } from "./run-cases";
import { say } from "./say";
import { runSearch } from "./search/run-search";
import { runStanding } from "./standing/run-standing";
import { runWidget } from "./widget/run-widget";

const started = performance.now();
const cleanup = createCleanup();
let succeeded = false;
try {
	const options = readOptions(process.argv.slice(2));
	succeeded = await chosen(options)(options, cleanup);
} catch (error) {
	say(`${(error as Error).message}`);
} finally {
	await cleanup.release();
	say(`Done in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
}
process.exit(succeeded ? 0 : 1);

function chosen({ growth, moderation, search, standing, widget }: Options) {
	if (growth) return compareGrowth;
	if (moderation) return runModeration;
	if (search) return runSearch;
	if (standing) return runStanding;
	return widget ? runWidget : runCases;
}
