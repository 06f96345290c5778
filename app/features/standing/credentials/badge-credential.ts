import type { Brand } from "~/platform/identity";

/** Where verifiers find who signs. */
const issuerAddress = (brand: Brand) => `${brand.origin}/issuer`;
export const keyAddress = (brand: Brand, kid: string) => `${issuerAddress(brand)}/keys/${kid}`;
const credentialPath = (slug: string, handle: string) => `/badges/${slug}/credentials/${handle}`;

interface Awarded {
	slug: string;
	/** In the brand's language, whoever reads: one credential says one thing. */
	name: string;
	description: string;
	criteria: string;
	/** The brand's own picture; null for a built-in one, which has no address of its own. */
	pictureId: number | null;
	handle: string;
	displayName: string;
	grantedAt: Date;
	/** Why it was given by hand; empty for what was earned. */
	reason: string;
}

/** The brand as verifiers know it. */
export const issuerProfile = (brand: Brand) => ({
	id: issuerAddress(brand),
	type: ["Profile"],
	name: brand.name,
	url: brand.origin,
});

/** An award as an Open Badges 3.0 credential. Nothing stands in it that the profile and the badge's page do not show. */
export function badgeCredential(brand: Brand, awarded: Awarded) {
	const page = `${brand.origin}/badges/${awarded.slug}`;
	return {
		"@context": [
			"https://www.w3.org/ns/credentials/v2",
			"https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
		],
		id: brand.origin + credentialPath(awarded.slug, awarded.handle),
		type: ["VerifiableCredential", "OpenBadgeCredential"],
		issuer: issuerProfile(brand),
		// Whole seconds: the token's own date has no more, and verifiers compare the two.
		validFrom: awarded.grantedAt.toISOString().replace(/\.\d+Z$/, "Z"),
		name: awarded.name,
		credentialSubject: {
			id: `${brand.origin}/m/${awarded.handle}`,
			type: ["AchievementSubject"],
			identifier: [
				{
					type: "IdentityObject",
					identityType: "name",
					identityHash: awarded.displayName,
					hashed: false,
				},
			],
			...(awarded.reason ? { narrative: awarded.reason } : {}),
			achievement: {
				id: page,
				type: ["Achievement"],
				name: awarded.name,
				description: awarded.description,
				criteria: { id: page, narrative: awarded.criteria },
				...(awarded.pictureId === null
					? {}
					: { image: { id: `${brand.origin}/uploads/${awarded.pictureId}`, type: "Image" } }),
				inLanguage: brand.locale,
			},
		},
	};
}

export type BadgeCredential = ReturnType<typeof badgeCredential>;
