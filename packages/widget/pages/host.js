/** What a host page does: says who is signed in. `?who=anna` is signed in, nobody else. */
const who = new URLSearchParams(location.search).get("who");
await customElements.whenDefined("folkmoot-discussion");

const { folkmoot } = Object(globalThis);
if (who) folkmoot.identify(async () => (await fetch(`/token?who=${who}`)).text());

export {};
