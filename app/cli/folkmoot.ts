import { buildProgram } from "./program";
import { run } from "./run";

await run(buildProgram(), process.argv);
