const none = { count: 0, medianHours: null };

/** A quiet year. */
export const transparencyExample = {
	brand: "demo",
	from: "2026-01-01",
	to: "2027-01-01",
	orders: { ...none, byReason: {} },
	notices: {
		count: 64,
		medianHours: 3.5,
		withoutAccount: 2,
		byReason: { spam: 51, harassment: 13 },
		upheld: 40,
		dismissed: 21,
		open: 3,
	},
	ownInitiative: { count: 7, byReason: { spam: 7 }, byOutcome: { remove: 7 } },
	decisions: {
		count: 47,
		medianHours: 2.25,
		byReason: { spam: 40, harassment: 7 },
		byOutcome: { hide: 30, remove: 12, warn: 5 },
	},
	automated: {
		detected: 18,
		decided: 0,
		detectedShare: 0.38,
		detectionErrorRate: 0.12,
		overturnRate: 0.25,
	},
	appeals: { count: 4, medianHours: 20, upheld: 3, overturned: 1, open: 0 },
	sanctions: { warning: 5, silence: 2 },
	averageMonthlyContributors: 310.5,
};

export const transparencyCsvExample =
	"brand,from,to,figure,value\r\ndemo,2026-01-01,2027-01-01,notices.count,64\r\n";
