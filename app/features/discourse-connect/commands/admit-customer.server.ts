import {
	bindSubject,
	findMemberAt,
	findSubject,
	loadActor,
	makeMember,
	openAccount,
	renameMember,
	takeAvatarFrom,
} from "~/features/members/index.server";
import type { WriteContext } from "~/platform/context";
import { translator } from "~/platform/i18n/translate";
import { isStaff } from "~/platform/identity";
import { slugOf } from "~/platform/slug";
import { refusalOf } from "../refuse.server";
import type { Customer } from "../wire/read-customer";

/**
 * The account of the member whom the brand's site means: known by the subject, else by an address that the site vouches
 * for, else made. Staff are never let in so: whoever knows the site's secret would be a moderator.
 */
export async function admitCustomer(tx: WriteContext, customer: Customer): Promise<string> {
	const { subject, vouchedAddress, name, picture } = customer;
	const known = (await findSubject(tx, subject)) ?? (await linkByAddress(tx, subject, vouchedAddress));
	if (known !== null) {
		if (isStaff(await loadActor(tx.db, tx.brand.id, { memberId: known }, tx.now)))
			throw refusalOf(tx, "staff");
		if (name) await renameMember(tx, known, name);
	}
	const memberId = known ?? (await makeCustomer(tx, customer));
	if (picture) await takeAvatarFrom(tx, memberId, picture);
	return openAccount(tx, memberId, vouchedAddress);
}

/** Somebody who comes with another subject already stays who they are: the site knows two customers there. */
async function linkByAddress(tx: WriteContext, subject: string, address: string | null) {
	const member = address === null ? undefined : await findMemberAt(tx, address);
	if (!member) return null;
	if (member.role !== "member") throw refusalOf(tx, "staff");
	if (member.subject !== null) return null;
	await bindSubject(tx, subject, member.id);
	return member.id;
}

async function makeCustomer(tx: WriteContext, { subject, name, username, locale }: Customer) {
	const unnamed = translator(locale ?? tx.brand.locale)("connect:unnamed");
	const displayName = name ?? (username && username.length >= 2 ? username : unnamed);
	const handle = slugOf(username ?? "", 24) || undefined;
	const { id } = await makeMember(tx, { accountId: null, displayName, handle, locale });
	await bindSubject(tx, subject, id);
	return id;
}
