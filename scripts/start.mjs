/** `npm start`: builds what is out of date, then becomes the server. */
import { buildIfStale } from "./build.mjs";

await buildIfStale((line) => console.log(line));
process.env.NODE_ENV = "production";
await import("../build/server.js");
