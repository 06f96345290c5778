export type PeerName = "artalk" | "waline" | "giscus";

export interface Peer {
	package: string;
	version: string;
	/** Files that a host page loads, below the installed packages. */
	script: string;
	style: string | null;
	/** What a host page says to start it, as its documentation does; `{{peers}}` is the stub's address. */
	start: string;
	/** True for a start that imports: the script is not loaded by a tag of its own. */
	isModule: boolean;
	/** One comment as it is drawn; null where none can be drawn without the peer's own server. */
	post: string | null;
}

/** Other widgets, with the settings that they have by default. */
export const peers: Record<PeerName, Peer> = {
	artalk: {
		package: "artalk",
		version: "2.9.1",
		script: "artalk/dist/Artalk.js",
		style: "artalk/dist/Artalk.css",
		start: `Artalk.init({ el: "#comments", pageKey: "/heron", pageTitle: "Heron", server: "{{peers}}", site: "Shop", locale: "en", gravatar: { mirror: "{{peers}}/avatar/" } });`,
		isModule: false,
		post: ".atk-comment",
	},
	waline: {
		package: "@waline/client",
		version: "3.13.0",
		script: "@waline/client/dist/waline.js",
		style: "@waline/client/dist/waline.css",
		start: `import { init } from "{{peers}}/@waline/client/dist/waline.js"; init({ el: "#comments", serverURL: "{{peers}}", path: "/heron", lang: "en", pageSize: 20 });`,
		isModule: true,
		post: ".wl-card-item",
	},
	giscus: {
		package: "giscus",
		version: "1.6.0",
		script: "giscus-with-lit.js",
		style: null,
		start: `import "{{peers}}/giscus-with-lit.js"; const widget = document.createElement("giscus-widget"); for (const [name, value] of Object.entries({ repo: "shop/comments", repoid: "R_1", category: "General", categoryid: "C_1", mapping: "pathname", term: "heron" })) widget.setAttribute(name, value); document.querySelector("#comments").append(widget);`,
		isModule: true,
		post: null,
	},
};

export const peerNames = Object.keys(peers) as PeerName[];
