export * from "./answers";
export * from "./document";
export * from "./problem";
export * from "./session";
export * from "./thread";
