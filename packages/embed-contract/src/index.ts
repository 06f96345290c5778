export * from "./answers";
export * from "./document";
export * from "./problem";
export * from "./read-thread";
export * from "./session";
export * from "./thread";
