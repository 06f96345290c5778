/** What no first reading needs: loaded when the posts stand, or when the host page names its visitor. */
export { attend } from "./attend";
export { exchangeToken } from "./exchange-token";
export { explainRefusal } from "./explain-refusal";
