import type { Browser } from "@playwright/test";
import { say } from "../say";
import { exampleRoom, type Room, type SubjectName } from "./host-page";
import { type Load, loadDiscussion } from "./load-page";
import type { HostSite } from "./open-host-site";
import { type Loads, summariseLoads } from "./summarise-loads";

/** A page shifts in the same way every time, or nearly. */
const SHIFT_LOADS = 3;

export interface Subject {
	name: SubjectName;
	/** With as much room reserved as the posts take up, by the page's stylesheet: what is timed. */
	loads: Load[];
	/** The same room by the widget's own attribute; peers have none. */
	byAttribute: Load[];
	asInExample: Load[];
}

/** First loads of each widget, in turns. */
export async function measureLoads(
	browser: Browser,
	site: HostSite,
	names: readonly SubjectName[],
	count: number,
): Promise<Loads[]> {
	say("First loads …");
	const subjects: Subject[] = names.map((name) => ({ name, loads: [], byAttribute: [], asInExample: [] }));
	const load = ({ name }: Subject, room: Room) => loadDiscussion(browser, site, name, room);
	for (let turn = 0; turn < SHIFT_LOADS; turn++) {
		for (const subject of subjects) {
			subject.asInExample.push(await load(subject, exampleRoom));
			subject.byAttribute.push(await load(subject, { height: heightOf(subject), by: "attribute" }));
		}
	}
	for (let turn = 0; turn < count; turn++)
		for (const subject of turn % 2 === 0 ? subjects : subjects.toReversed())
			subject.loads.push(await load(subject, { height: heightOf(subject), by: "stylesheet" }));
	return subjects.map(summariseLoads);
}

/** What it took up when nobody had reserved it: what a site reserves that has looked. */
const heightOf = ({ asInExample }: Subject) => Math.ceil(asInExample[0]?.height ?? 0);
