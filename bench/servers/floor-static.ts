/** The least that any Node server does: a page of `bytes` bytes, always the same. */
import { servePages } from "./serve-pages";

const page = Buffer.alloc(Number(process.argv[2]), "<p>floor</p>\n");
servePages(() => page);
