import { sql } from "kysely";
import type { Context } from "~/platform/context";
import { isStaff } from "~/platform/identity";
import type { TierNumber } from "../tiers";

export interface Mission {
	id: number;
	title: string;
	bodyHtml: string;
	tier: TierNumber;
	until: Date | null;
	places: number | null;
	taken: number;
	setAt: Date;
	/** It can be taken. */
	open: boolean;
	/** What the reader made of it. */
	task: {
		state: "taken" | "handed-in" | "returned" | "accepted";
		evidence: string;
		links: string[];
		note: string;
	} | null;
}

const LIMIT = 100;

/** Missions of the reader's tier that can be taken, and those that the reader took; of staff all that are not closed. */
export async function listMissions({ db, brand, actor, now }: Context): Promise<Mission[]> {
	const tier = isStaff(actor) ? 3 : (actor?.tier ?? 0);
	const { rows } = await sql<Mission>`
		select m.id, m.title, m.body_html, m.tier, m.until, m.places, m.taken, m.set_at,
			m.closed_at is null and (m.until is null or m.until > ${now}) and (m.places is null or m.taken < m.places) as open,
			case when t.member_id is not null then
				json_build_object('state', t.state, 'evidence', t.evidence, 'links', t.links, 'note', t.note) end as task
		from ambassador_mission m
		left join ambassador_task t on t.brand_id = m.brand_id and t.mission_id = m.id and t.member_id = ${actor?.memberId ?? 0}
		where m.brand_id = ${brand.id}
			and (t.member_id is not null or (m.tier <= ${tier} and m.closed_at is null and (m.until is null or m.until > ${now})))
		order by m.id desc limit ${LIMIT}
	`.execute(db);
	return rows;
}
