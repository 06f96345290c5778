/** The page for frames before its script has come, and what of it stays. */
export const FRAME_STYLE = `:root{color-scheme:light dark}:root[data-theme=light]{color-scheme:light}:root[data-theme=dark]{color-scheme:dark}body{margin:0;padding:1px 2px;font:1rem/1.55 system-ui,sans-serif;overflow-wrap:anywhere}.out{font-size:.85rem;margin:.8em .5em}`;
