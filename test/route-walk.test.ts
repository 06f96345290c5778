import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createApiKey } from "~/features/api-keys/index.server";
import { beginAttempt } from "~/features/embed/index.server";
import { addReply, hidePost } from "~/features/threads/index.server";
import { aPicture } from "./a-picture";
import { type HttpForum, httpForum } from "./http-forum";
import { judgedCases } from "./judged";
import { multipart } from "./multipart";
import { aProgramme } from "./programmed";
import { aRehearsedRule } from "./rehearsed";
import { aStatement } from "./statement";

/**
 * Every route that changes something, with a request that is right in all but who sends it. A route with an action
 * that is not named here fails the first test.
 */
type Who = "guest" | "stranger" | "member" | "author" | "asker" | "moderator" | "owner";
interface Walk {
	path: (things: Things) => string;
	fields: Record<string, string> | ((things: Things) => Record<string, string>);
	files?: () => Promise<Record<string, File>>;
	/** Who is let in; everybody else is refused. */
	lets: Who[];
}
interface Things {
	thread: number;
	question: number;
	idea: number;
	post: number;
	hidden: number;
	answer: number;
	own: number;
	category: number;
	/** Of reasons, to the author. */
	statement: number;
	/** A reported post's, still open. */
	case: number;
	/** Can still be taken back. */
	decision: number;
	sanction: number;
	/** A page of the brand's that asks to act for whoever confirms it. */
	attempt: string;
	/** A screening rule, and a rehearsal of it that is done. */
	rule: number;
	rehearsal: number;
	/** A member with an award that waits for a look. */
	suspect: number;
	/** For ambassadors. */
	mission: number;
	/** Something to spend credit on, and a claim that waits for the team. */
	reward: number;
	claim: number;
	/** Of a member for a badge. */
	nomination: number;
	/** An event that runs now. */
	meetup: number;
}

const everybody: Who[] = ["guest", "stranger", "member", "author", "asker", "moderator", "owner"];
const members: Who[] = ["member", "author", "asker", "moderator", "owner"];
const staff: Who[] = ["moderator", "owner"];
const theme = {
	name: "larkspur",
	tagline: "",
	accent: "#2f6f5e",
	accentDark: "#7fcbb4",
	radius: "8",
	font: "system",
	locale: "en",
	timeZone: "UTC",
};

const walks: Record<string, Walk> = {
	"routes/new": {
		path: () => "/new",
		fields: ({ category }) => ({
			categoryId: String(category),
			kind: "discussion",
			title: "Walked",
			body: "text",
		}),
		lets: members,
	},
	"routes/t.$id.($slug)": {
		path: ({ thread }) => `/t/${thread}/a-thread`,
		fields: { body: "text" },
		lets: members,
	},
	"routes/t.$id.vote": { path: ({ idea }) => `/t/${idea}/vote`, fields: { on: "1" }, lets: members },
	"routes/t.$id.read": { path: ({ thread }) => `/t/${thread}/read`, fields: { number: "1" }, lets: members },
	"routes/t.$id.lock": { path: ({ thread }) => `/t/${thread}/lock`, fields: { on: "" }, lets: staff },
	"routes/t.$id.pin": { path: ({ thread }) => `/t/${thread}/pin`, fields: { on: "1" }, lets: staff },
	"routes/t.$id.change": {
		path: ({ thread }) => `/t/${thread}/change`,
		fields: { title: "Walked" },
		lets: staff,
	},
	"routes/t.$id.status": {
		path: ({ idea }) => `/t/${idea}/status`,
		fields: { status: "planned", body: "soon" },
		lets: staff,
	},
	"routes/p.$id.like": {
		path: ({ post }) => `/p/${post}/like`,
		fields: { on: "1" },
		lets: members.filter((who) => who !== "author"),
	},
	"routes/p.$id.accept": {
		path: ({ answer }) => `/p/${answer}/accept`,
		fields: { on: "1" },
		lets: ["asker", ...staff],
	},
	"routes/p.$id.edit": {
		path: ({ own }) => `/p/${own}/edit`,
		fields: { revision: "1", body: "text" },
		lets: ["author", ...staff],
	},
	"routes/p.$id.delete": { path: ({ own }) => `/p/${own}/delete`, fields: {}, lets: ["author"] },
	"routes/p.$id.hide": {
		path: ({ post }) => `/p/${post}/hide`,
		fields: { outcome: "hide", reason: "spam", revision: "1" },
		lets: staff,
	},
	"routes/p.$id.restore": { path: ({ hidden }) => `/p/${hidden}/restore`, fields: {}, lets: staff },
	"routes/p.$id.report": {
		path: ({ post }) => `/p/${post}/report`,
		fields: { reason: "spam" },
		lets: members.filter((who) => who !== "author"),
	},
	"routes/decisions.$id.appeal": {
		path: ({ statement }) => `/decisions/${statement}/appeal`,
		fields: { text: "I object." },
		lets: ["author"],
	},
	"routes/decisions.$id.read": {
		path: ({ statement }) => `/decisions/${statement}/read`,
		fields: {},
		lets: ["author"],
	},
	"routes/warning": { path: () => "/warning", fields: {}, lets: members },
	"routes/drafts": { path: () => "/drafts", fields: { place: "new-thread", body: "text" }, lets: members },
	"routes/uploads._index": {
		path: () => "/uploads",
		fields: {},
		files: async () => ({ picture: await aPicture() }),
		lets: members,
	},
	"routes/settings_.avatar": { path: () => "/settings/avatar", fields: { remove: "on" }, lets: members },
	"routes/settings_.membership": {
		path: () => "/settings/membership",
		fields: { texts: "keep", handle: "mia" },
		// The last one is walked: it is that member's handle.
		lets: [...members.filter((who) => who !== "member"), "member"],
	},
	"routes/admin.members_.$handle_.erase": {
		path: () => "/admin/members/anna/erase",
		fields: { texts: "remove", handle: "anna" },
		lets: ["owner"],
	},
	"routes/settings": {
		path: () => "/settings",
		fields: { displayName: "Somebody", locale: "" },
		lets: members,
	},
	"routes/notifications": { path: () => "/notifications", fields: { upTo: "1" }, lets: members },
	"routes/rules": { path: () => "/rules", fields: { version: "1", next: "/" }, lets: members },
	"routes/mod.batch": {
		path: () => "/mod/batch?queue=reported",
		fields: (things) => ({ outcome: "approve", cases: `${things.case}:1` }),
		lets: staff,
	},
	"routes/mod.next.$queue": { path: () => "/mod/next/reported", fields: {}, lets: staff },
	"routes/mod.cases.$id.decisions": {
		path: (things) => `/mod/cases/${things.case}/decisions`,
		fields: { outcome: "hide", reason: "spam", revision: "1" },
		lets: staff,
	},
	"routes/mod.cases.$id.lease": {
		path: (things) => `/mod/cases/${things.case}/lease`,
		fields: {},
		lets: staff,
	},
	"routes/mod.cases.$id.release": {
		path: (things) => `/mod/cases/${things.case}/release`,
		fields: {},
		lets: staff,
	},
	"routes/mod.cases.$id.escalation": {
		path: (things) => `/mod/cases/${things.case}/escalation`,
		fields: { note: "x" },
		lets: staff,
	},
	"routes/mod.cases.$id.notes": {
		path: (things) => `/mod/cases/${things.case}/notes`,
		fields: { text: "x" },
		lets: staff,
	},
	"routes/mod.decisions.$id.undo": {
		path: ({ decision }) => `/mod/decisions/${decision}/undo`,
		fields: {},
		lets: staff,
	},
	"routes/mod.sanctions.$id.lift": {
		path: ({ sanction }) => `/mod/sanctions/${sanction}/lift`,
		fields: {},
		lets: staff,
	},
	"routes/mod.members.$handle": { path: () => "/mod/members/anna", fields: { text: "x" }, lets: staff },
	"routes/admin._index": { path: () => "/admin?index", fields: theme, lets: ["owner"] },
	"routes/admin.logo": { path: () => "/admin/logo", fields: { remove: "on" }, lets: ["owner"] },
	"routes/admin.rules": {
		path: () => "/admin/rules",
		fields: { "text-en": "Be kind to all." },
		lets: ["owner"],
	},
	"routes/admin.categories": {
		path: () => "/admin/categories",
		fields: { id: "", name: "Other", slug: "other", hue: "1", readableBy: "everyone", postableBy: "members" },
		lets: ["owner"],
	},
	"routes/admin.members": {
		path: () => "/admin/members",
		fields: { handle: "ben", role: "member" },
		lets: ["owner"],
	},
	"routes/admin.api-keys": {
		path: () => "/admin/api-keys",
		fields: { name: "x", scopes: "read" },
		lets: ["owner"],
	},
	"routes/admin.members_.$handle": {
		path: () => "/admin/members/mod",
		fields: ({ category }) => ({ scope: "some", categories: String(category) }),
		lets: ["owner"],
	},
	"routes/admin.moderation._index": {
		path: () => "/admin/moderation?index",
		fields: { undoSeconds: "20", strikeDays: "60" },
		lets: ["owner"],
	},
	"routes/admin.moderation.reasons": {
		path: () => "/admin/moderation/reasons",
		fields: { isNew: "on", code: "heat", "label-en": "Heat", weight: "1" },
		lets: ["owner"],
	},
	"routes/admin.moderation.rules._index": {
		path: () => "/admin/moderation/rules?index",
		fields: ({ rule }) => ({ rehearse: String(rule) }),
		lets: ["owner"],
	},
	"routes/admin.moderation.rules.$id": {
		path: ({ rule }) => `/admin/moderation/rules/${rule}`,
		fields: { intent: "save", name: "Words", mode: "on", verdict: "hold", "settings.words": "yak" },
		lets: ["owner"],
	},
	"routes/admin.moderation.rehearsals.$id": {
		path: ({ rehearsal }) => `/admin/moderation/rehearsals/${rehearsal}`,
		fields: ({ rule }) => ({ rule: String(rule), name: "Words", mode: "on" }),
		lets: ["owner"],
	},
	"routes/admin.moderation.switches": {
		path: () => "/admin/moderation/switches",
		fields: { kind: "hold", place: "forum", length: "1" },
		lets: staff,
	},
	"routes/admin.standing._index": {
		path: () => "/admin/standing?index",
		fields: { intent: "switch", enabled: "" },
		lets: ["owner"],
	},
	"routes/admin.standing.boards": {
		path: () => "/admin/standing/boards",
		fields: { intent: "season", name: "Walk", since: "2026-01-01", until: "2026-02-01" },
		lets: ["owner"],
	},
	"routes/leaderboard": { path: () => "/leaderboard", fields: { listed: "" }, lets: members },
	// The member of this ground is an ambassador.
	"routes/thanks": {
		path: () => "/thanks",
		fields: { handle: "ben", reason: "For the walk." },
		lets: ["member", ...staff],
	},
	"routes/rewards": {
		path: () => "/rewards",
		fields: ({ reward }) => ({ reward: String(reward) }),
		lets: ["member", "author", "asker"],
	},
	"routes/admin.rewards": {
		path: () => "/admin/rewards",
		fields: { "name-en": "Walk", price: "5", minTier: "0", perMember: "1" },
		lets: ["owner"],
	},
	"routes/admin.claims._index": {
		path: () => "/admin/claims?index",
		fields: ({ claim }) => ({ claim: String(claim), to: "declined", note: "For the walk." }),
		lets: ["owner"],
	},
	"routes/ambassadors._index": {
		path: () => "/ambassadors?index",
		fields: { intent: "apply", tier: "1" },
		lets: ["member", "author", "asker"],
	},
	"routes/ambassadors.missions": {
		path: () => "/ambassadors/missions",
		fields: ({ mission }) => ({ intent: "take", mission: String(mission) }),
		lets: ["member"],
	},
	"routes/admin.ambassadors._index": {
		path: () => "/admin/ambassadors?index",
		fields: { intent: "invite", handle: "ben", tier: "1", message: "", waived: "For the walk." },
		lets: staff,
	},
	"routes/admin.ambassadors.programme": {
		path: () => "/admin/ambassadors/programme",
		fields: { intent: "switch", enabled: "" },
		lets: ["owner"],
	},
	"routes/admin.ambassadors.missions": {
		path: () => "/admin/ambassadors/missions",
		fields: ({ mission }) => ({ intent: "close", mission: String(mission) }),
		lets: staff,
	},
	"routes/admin.referrals": {
		path: () => "/admin/referrals",
		fields: {
			enabled: "on",
			touch: "first",
			act: "posts",
			posts: "3",
			days: "30",
			returnDays: "30",
			credit: "5",
		},
		lets: ["owner"],
	},
	"routes/meetups.$id": {
		path: ({ meetup }) => `/meetups/${meetup}`,
		fields: { on: "1" },
		lets: members,
	},
	"routes/admin.meetups._index": {
		path: () => "/admin/meetups?index",
		fields: { intent: "switch", enabled: "" },
		lets: ["owner"],
	},
	"routes/admin.meetups.$id": {
		path: ({ meetup }) => `/admin/meetups/${meetup}`,
		fields: { intent: "attended", handles: "ben" },
		lets: ["owner"],
	},
	"routes/badges.$slug": { path: () => "/badges/honoured", fields: { on: "1" }, lets: members },
	"routes/badges.$slug_.nominate": {
		path: () => "/badges/honoured/nominate",
		fields: { handle: "ben", reason: "For the walk." },
		lets: members,
	},
	"routes/admin.badges_.$slug.picture": {
		path: () => "/admin/badges/honoured/picture",
		fields: { remove: "on" },
		lets: ["owner"],
	},
	"routes/admin.nominations": {
		path: () => "/admin/nominations",
		fields: ({ nomination }) => ({ nomination: String(nomination), verdict: "accepted" }),
		lets: ["owner"],
	},
	"routes/admin.badges": {
		path: () => "/admin/badges",
		fields: { intent: "give", slug: "first-post", handle: "ben", reason: "For the walk." },
		lets: ["owner"],
	},
	"routes/admin.levels": {
		path: () => "/admin/levels",
		fields: { intent: "switch", enabled: "" },
		lets: ["owner"],
	},
	"routes/admin.standing.suspicious": {
		path: () => "/admin/standing/suspicious",
		fields: ({ suspect }) => ({ member: String(suspect), month: "2026-11-01", verdict: "refused" }),
		lets: ["owner"],
	},
	"routes/admin.embeds.placements._index": {
		path: () => "/admin/embeds/placements?index",
		fields: { key: "walked" },
		lets: ["owner"],
	},
	"routes/admin.embeds.placements.$key": {
		path: () => "/admin/embeds/placements/walked-on",
		fields: { title: "Walked" },
		lets: ["owner"],
	},
	"routes/admin.embeds._index": {
		path: () => "/admin/embeds?index",
		fields: { origin: "https://walked.test" },
		lets: ["owner"],
	},
	"routes/admin.search": {
		path: () => "/admin/search",
		fields: { words: "walked" },
		lets: ["owner"],
	},
	"routes/admin.sso": {
		path: () => "/admin/sso",
		fields: { algorithm: "HS256", name: "walked" },
		lets: ["owner"],
	},
	"routes/admin.connect": {
		path: () => "/admin/connect",
		fields: { address: "https://walked.test/in" },
		lets: ["owner"],
	},
	"routes/embed.sign-in.$attempt": {
		path: ({ attempt }) => `/embed/sign-in/${attempt}`,
		fields: {},
		lets: members,
	},
	"routes/admin.moderation.transparency._index": {
		path: () => "/admin/moderation/transparency?index",
		fields: ({ post }) => ({
			location: `/p/${post}`,
			authority: "A court",
			text: "Remove.",
			reason: "illegal",
		}),
		lets: ["owner"],
	},
};

/** Doors for people who are not signed in yet: they refuse by what is sent, not by who sends it. */
const open = new Set([
	"routes/sign-in",
	"routes/sign-up",
	"routes/sign-out",
	"routes/reset._index",
	"routes/reset.$token",
	"routes/confirm",
	"routes/join",
	"routes/language",
	"routes/unsubscribe.$token",
	"routes/report-illegal",
	"routes/$",
]);

let forum: HttpForum;
let routes: Record<string, { id: string; module: { action?: unknown } }>;

beforeAll(async () => {
	forum = await httpForum({ FOLKMOOT_RATE_LIMITS: "off" });
	({ routes } = await import(pathToFileURL(join(process.cwd(), "build/server/index.js")).href));
});
afterAll(() => forum.close());

const CLAIM = `
	with funds as (insert into standing_total (brand_id, member_id, points, credit) select brand_id, id, 9, 9 from member where brand_id = $1),
	reward as (insert into reward (brand_id, name, price) values ($1, '{"en":"Mug"}', 5) returning id)
	insert into claim (brand_id, reward_id, member_id, price, state, requested_at, moved_at)
	select $1, id, $2, 5, 'requested', now(), now() from reward returning reward_id as reward, id as claim`;

const MEETUP = `
	insert into meetup (brand_id, title, starts_at, ends_at, place, created_by, created_at, changed_at)
	values ($1, 'Walk', now() - interval '1 hour', now() + interval '1 hour', 'Park', $2, now(), now()) returning id`;

const NOMINATION = `
	with badge as (update badge set nominable = true where slug = 'honoured' and brand_id = $1 returning id)
	insert into badge_nomination (brand_id, badge_id, member_id, nominated_by, reason, nominated_at)
	select $1, id, $2, $3, 'For the walk.', now() from badge returning id`;

/** A fresh set of people and things for each act, so that no act spoils the next one's ground. */
async function ground() {
	const slug = `walk${Math.random().toString(36).slice(2, 10)}`;
	const brand = await forum.aBrand({ slug });
	const role = (name: string, r: "member" | "moderator") =>
		forum.aMember(brand.id, { handle: name, role: r });
	const people = {
		member: await role("mia", "member"),
		author: await role("anna", "member"),
		asker: await role("ask", "member"),
		moderator: await role("mod", "moderator"),
		owner: brand.owner,
	};
	await role("ben", "member");
	const elsewhere = await forum.aBrand({ slug: `${slug}-else` });
	const stranger = await forum.aMember(elsewhere.id);
	const as = (id: number) => forum.context(brand.id, id);
	const thread = await forum.aThread(brand, people.asker);
	const idea = await forum.aThread(brand, people.asker, { kind: "idea" });
	const question = await forum.aThread(brand, people.asker, { kind: "question" });
	const reply = async (threadId: number) =>
		(await addReply(await as(people.author), { threadId, body: "reply", bodyDocument: "" })).id;
	const hidden = await reply(thread.id);
	await hidePost(await as(people.moderator), { postId: hidden, reason: "" });
	await forum.services.pool.query(
		"insert into standing_award (brand_id, rule, subject_id, counterparty_id, member_id, at, state) values ($1, 'like-received', $2, $3, $4, '2026-11-02', 'quarantined')",
		[brand.id, thread.postId, people.author, people.member],
	);
	await forum.services.pool.query(
		"insert into badge_grant (brand_id, badge_id, member_id, granted_at) select b.brand_id, b.id, m.id, now() from badge b join member m on m.brand_id = b.brand_id where b.slug = 'honoured' and b.brand_id = $1",
		[brand.id],
	);
	const { rows: nominations } = await forum.services.pool.query(NOMINATION, [
		brand.id,
		people.author,
		people.asker,
	]);
	const { rows: claims } = await forum.services.pool.query(CLAIM, [brand.id, people.author]);
	const { rows: meetups } = await forum.services.pool.query(MEETUP, [brand.id, people.owner]);
	const things: Things = {
		meetup: meetups[0].id,
		reward: claims[0].reward,
		claim: claims[0].claim,
		nomination: nominations[0].id,
		suspect: people.member,
		...(await aProgramme(forum, brand.id, people.member)),
		thread: thread.id,
		question: question.id,
		idea: idea.id,
		post: await reply(thread.id),
		own: await reply(thread.id),
		hidden,
		answer: await reply(question.id),
		category: brand.categoryId,
		attempt: (
			await beginAttempt({ ...(await forum.context(brand.id)), now: new Date() }, "c".repeat(43), null)
		).attempt,
		statement: await aStatement(forum, {
			brandId: brand.id,
			postId: hidden,
			authorId: people.author,
			moderatorId: people.moderator,
		}),
		...(await judgedCases(forum, {
			brandId: brand.id,
			reporter: people.member,
			owner: people.owner,
			openPost: thread.postId,
			decidedPost: question.postId,
		})),
		...(await aRehearsedRule(forum, brand.id, people.owner)),
	};
	return { slug, brand, people, stranger: { id: stranger, brand: elsewhere }, things };
}

async function knock(id: string, who: Who) {
	const walk = walks[id] as Walk;
	const { slug, brand, people, stranger, things } = await ground();
	const cookie =
		who === "guest"
			? undefined
			: who === "stranger"
				? await forum.cookieOf(stranger.brand.id, stranger.id)
				: await forum.cookieOf(brand.id, people[who]);
	const fields = typeof walk.fields === "function" ? walk.fields(things) : walk.fields;
	const sent = walk.files ? await multipart({ ...fields, ...(await walk.files()) }) : { fields };
	const before = await fingerprint(brand.id);
	const answer = await forum.send("POST", walk.path(things), { brand: slug, cookie, ...sent });
	return { answer, changed: (await fingerprint(brand.id)) !== before };
}

/** Everything that a brand owns, as one text: what was refused must not have changed a letter of it. */
async function fingerprint(brandId: number) {
	const tables = [
		"brand_domain",
		"member",
		"rules_version",
		"api_key",
		"category",
		"thread",
		"post",
		"thread_lock",
		"thread_pin",
		"idea_answer",
		"accepted_answer",
		"post_like",
		"idea_vote",
		"draft",
		"event",
		"mail_preference",
		"report",
		"appeal",
		"sanction",
		"moderation_case",
		"decision",
		"staff_note",
		"audit_entry",
		"screening_rule",
		"rehearsal",
		"crisis_switch",
		"moderation_reason",
		"moderation_setting",
		"moderator_scope",
		"connect_consumer",
		"connect_site",
		"standing_setting",
		"standing_rule_set",
		"standing_review",
		"standing_ring",
		"standing_set_aside",
		"standing_trial",
		"standing_entry",
		"badge",
		"badge_grant",
		"member_title",
		"badge_nomination",
		"ambassador_programme",
		"ambassador_tier",
		"ambassador_application",
		"ambassador_term",
		"ambassador_agreement",
		"ambassador_acceptance",
		"ambassador_preference",
		"ambassador_mission",
		"ambassador_task",
		"standing_unlisted",
		"standing_season",
		"thanks",
		"person_of_the_week",
		"reward",
		"claim",
		"referral_setting",
		"meetup_setting",
		"meetup",
		"meetup_attendance",
		"level_setting",
		"level_lock",
		"level_change",
		"upload",
		"member_upload",
		"post_upload",
	];
	const parts = await Promise.all(
		tables.map((table) =>
			forum.services.pool.query(
				`select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as sum from ${table} t where brand_id = $1`,
				[brandId],
			),
		),
	);
	const own = await forum.services.pool.query("select md5(b::text) as sum from brand b where id = $1", [
		brandId,
	]);
	return [...parts, own].map(({ rows }) => rows[0].sum).join();
}

test("every route that changes something is walked here", () => {
	const changing = Object.values(routes)
		.filter(({ module }) => module.action)
		.map(({ id }) => id)
		.filter((id) => !open.has(id) && !/^routes\/(api|embed\.v1)\./.test(id));
	expect(changing.sort()).toEqual(Object.keys(walks).sort());
});

describe.each(Object.keys(walks))("%s", (id) => {
	const lets = walks[id]?.lets ?? [];
	test.each(everybody.filter((who) => !lets.includes(who)))(
		"refuses a %s and changes nothing",
		async (who) => {
			const { answer, changed } = await knock(id, who);
			const sentAway = answer.status === 302 && /^\/(sign-in|rules)/.test(String(answer.headers.location));
			expect(
				sentAway || [401, 403, 404].includes(answer.status),
				`${answer.status} ${answer.headers.location ?? ""}`,
			).toBe(true);
			expect(changed).toBe(false);
		},
	);
	test.each(lets.slice(-1))("lets a %s in", async (who) => {
		const { answer } = await knock(id, who);
		expect(answer.status, answer.text.slice(0, 2_000)).toBeLessThan(400);
		expect(String(answer.headers.location ?? "")).not.toMatch(/^\/sign-in/);
	});
});

test("a form from another site is refused before anybody looks at it", async () => {
	const { slug, brand, people, things } = await ground();
	const cookie = await forum.cookieOf(brand.id, people.owner);
	for (const origin of [
		"https://evil.example",
		`http://${slug}.forum.test.evil.example`,
		`http://evil${slug}.forum.test`,
		`https://${slug}.forum.test`,
		"null",
		null,
	]) {
		const answer = await forum.send("POST", `/t/${things.thread}/a-thread`, {
			brand: slug,
			cookie,
			fields: { body: "x" },
			origin,
		});
		expect(answer.status, String(origin)).toBe(403);
	}
});

test("a key of one brand opens nothing in another", async () => {
	const { slug, stranger } = await ground();
	const { secret } = await createApiKey(await forum.context(stranger.brand.id), {
		name: "",
		scopes: ["read", "write", "moderate"],
		memberId: stranger.brand.owner,
	});
	const answer = await forum.send("GET", "/api/v1/threads", {
		brand: slug,
		headers: { authorization: `Bearer ${secret}` },
	});
	expect(answer.status).toBe(401);
});
