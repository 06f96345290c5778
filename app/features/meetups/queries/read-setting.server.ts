import { sql } from "kysely";
import type { Context } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { canManageMeetups } from "../policy";

export interface MeetupSetting {
	enabled: boolean;
	/** There was an event, or there will be one. */
	planned: boolean;
}

export async function readMeetupSetting({
	db,
	brand,
}: Pick<Context, "db" | "brand">): Promise<MeetupSetting> {
	const { rows } = await sql<MeetupSetting>`
		select coalesce((select s.enabled from meetup_setting s where s.brand_id = ${brand.id}), true) as enabled,
			exists (select from meetup m where m.brand_id = ${brand.id}) as planned
	`.execute(db);
	return rows[0] as MeetupSetting;
}

/** Whether members and visitors see anything of events: a brand that never planned one shows none. */
export async function areMeetupsShown(ctx: Context): Promise<boolean> {
	const { enabled, planned } = await readMeetupSetting(ctx);
	return enabled && planned;
}

/** Who plans events sees the empty page before the first one. */
export async function requireMeetups(ctx: Context): Promise<void> {
	const { enabled, planned } = await readMeetupSetting(ctx);
	if (!enabled || !(planned || canManageMeetups(ctx.actor)))
		throw new DomainError("not-found", "errors:meetups.off");
}
