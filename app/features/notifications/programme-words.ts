const words = [
	"invited",
	"approved",
	"raised",
	"declined",
	"later",
	"renewed",
	"end-60",
	"end-14",
	"grace",
	"agreement",
	"agreement-missed",
	"alumni",
	"ended",
	"accepted",
	"returned",
] as const;
type ProgrammeWord = (typeof words)[number];

/** Which sentence tells of an event of the ambassador programme. */
export const programmeWords = ({ outcome }: { outcome: string | null }): ProgrammeWord =>
	words.find((word) => word === outcome) ?? "invited";
