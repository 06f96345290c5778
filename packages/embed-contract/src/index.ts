export * from "./answers.js";
export * from "./document.js";
export * from "./problem.js";
export * from "./read-thread.js";
export * from "./session.js";
export * from "./thread.js";
