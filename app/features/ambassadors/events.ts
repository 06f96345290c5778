import { defineEvent } from "~/platform/events/define-event";

interface OfMember {
	memberId: number;
	/** What a person wrote to the member; empty where nobody wrote. */
	words: string;
}

/** The programme begins or ends for everybody. */
export const programmeSwitched = defineEvent<{ enabled: boolean }>("ambassadors.programme-switched");
export const ambassadorInvited = defineEvent<OfMember & { tier: number }>("ambassadors.invited");
export const ambassadorDecided = defineEvent<
	OfMember & { outcome: "approved" | "raised" | "declined" | "later" | "renewed"; tier: number }
>("ambassadors.decided");
/** The end is near, the grace began, or the agreement has to be accepted anew. */
export const ambassadorReminded = defineEvent<
	Pick<OfMember, "memberId"> & { outcome: "end-60" | "end-14" | "grace" | "agreement" | "agreement-missed" }
>("ambassadors.reminded");
export const ambassadorEnded = defineEvent<OfMember & { outcome: "alumni" | "ended" }>("ambassadors.ended");
export const missionDecided = defineEvent<
	OfMember & { missionId: number; title: string; outcome: "accepted" | "returned" }
>("ambassadors.mission-decided");
