import type { Context } from "~/platform/context";
import { readSetting } from "../rules/read-setting.server";
import { listPersonsOfTheWeek, type PersonOfTheWeek } from "../thanks/person-of-the-week.server";

/** What the home page says about recognition. */
export interface HomeRecognition {
	person: PersonOfTheWeek | null;
	/** Whether the community gives points and badges, and shows who has most. */
	enabled: boolean;
	boards: boolean;
	thanks: boolean;
}

export async function readHome(ctx: Context): Promise<HomeRecognition> {
	const [{ enabled, boards, thanks }, [person = null]] = await Promise.all([
		readSetting(ctx),
		listPersonsOfTheWeek(ctx, { current: true }),
	]);
	return { person: thanks ? person : null, enabled, boards, thanks };
}
