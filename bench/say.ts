/** Progress goes to standard error: standard output carries the result alone. */
export const say = (sentence: string) => void process.stderr.write(`${sentence}\n`);
