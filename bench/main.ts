import { createCleanup } from "./cleanup";
import { compareGrowth } from "./compare-growth";
import { runModeration } from "./moderation/run-moderation";
import { readOptions } from "./options";
import { runCases } from "./run-cases";
import { say } from "./say";

const started = performance.now();
const cleanup = createCleanup();
let succeeded = false;
try {
	const options = readOptions(process.argv.slice(2));
	const run = options.growth ? compareGrowth : options.moderation ? runModeration : runCases;
	succeeded = await run(options, cleanup);
} catch (error) {
	say(`${(error as Error).message}`);
} finally {
	await cleanup.release();
	say(`Done in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
}
process.exit(succeeded ? 0 : 1);
