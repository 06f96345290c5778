import type { Comment } from "./place-discussion";

/** What the clients of artalk and waline ask their servers for, answered with the same comments that ours shows. */
export function answerPeer(method: string, path: string, comments: Comment[], self: string): object | null {
	if (path === "/api/v2/conf") return { frontend_conf: {}, version: { app: "artalk", version: "2.9.1" } };
	if (path === "/api/v2/comments") return artalkComments(comments);
	if (path === "/api/v2/pages/pv" && method === "POST") return { pv: 1 };
	if (path === "/api/comment") return walineComments(comments, self);
	return null;
}

const artalkComments = (comments: Comment[]) => ({
	comments: comments.map(({ id, name, html, createdAt }) => ({
		id,
		content: html,
		content_marked: html,
		nick: name,
		email_encrypted: "one",
		date: createdAt.toISOString().slice(0, 19).replace("T", " "),
		...{ user_id: id, rid: 0, vote_up: 0, vote_down: 0, visible: true, is_allow_reply: true },
		...{ is_collapsed: false, is_pending: false, is_pinned: false, is_verified: false },
		...{ link: "", ua: "", ip_region: "", badge_name: "", badge_color: "" },
		...{ page_key: "/heron", page_url: "/heron", site_name: "Shop" },
	})),
	count: comments.length,
	roots_count: comments.length,
	page: {
		...{ id: 1, admin_only: false, key: "/heron", url: "/heron", title: "Heron", site_name: "Shop" },
		...{ pv: 1, vote_up: 0, vote_down: 0, date: "2026-01-01 00:00:00" },
	},
});

const walineComments = (comments: Comment[], self: string) => ({
	errno: 0,
	errmsg: "",
	data: {
		...{ page: 1, totalPages: 1, pageSize: comments.length, count: comments.length },
		data: comments.map(({ id, name, html, createdAt }) => ({
			objectId: id,
			nick: name,
			comment: html,
			orig: html,
			time: createdAt.getTime(),
			avatar: `${self}/avatar/one`,
			...{ link: "", like: 0, status: "approved", sticky: false, children: [] },
		})),
	},
});
