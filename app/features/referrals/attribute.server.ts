import { isDisposableEmail } from "disposable-email-domains-js";
import { sql } from "kysely";
import { memberJoined } from "~/features/members/events";
import type { WriteContext } from "~/platform/context";
import { subscribe } from "~/platform/events/subscriptions";
import type { Flag } from "./contract";
import { readReferralSetting } from "./queries/read-setting.server";

const CROWD = 10;

/** Who joins after following somebody's link, or with their code, was brought by them: noted with the joining itself. */
export const attribute = subscribe("referrals.attribute", memberJoined, async (tx, { memberId }) => {
	const { followed } = tx;
	if (!followed || !(await readReferralSetting(tx)).enabled) return;
	const { rows } = await sql<{
		referrerId: number;
		referrerMail: string | null;
		mail: string | null;
		recent: number;
	}>`
		select c.member_id as "referrerId", a.email as "referrerMail",
			(select b.email from member n join account b on b.id = n.account_id where n.brand_id = c.brand_id and n.id = ${memberId}) as mail,
			(select count(*) from referral r where r.brand_id = c.brand_id and r.referrer_id = c.member_id
				and r.joined_at > ${new Date(tx.now.getTime() - 86_400_000)}) as recent
		from referral_code c
		join member m on m.brand_id = c.brand_id and m.id = c.member_id and m.role = 'member'
		left join account a on a.id = m.account_id
		where c.brand_id = ${tx.brand.id} and c.code = ${followed.code} and c.member_id <> ${memberId}
	`.execute(tx.db);
	const [found] = rows;
	if (!found) return;
	const flags: Flag[] = [
		...(followed.own ? (["own-link"] as const) : []),
		...(found.mail && found.referrerMail && mailbox(found.mail) === mailbox(found.referrerMail)
			? (["same-mail"] as const)
			: []),
		...(found.mail && isDisposableEmail(found.mail) ? (["disposable-mail"] as const) : []),
		...(Number(found.recent) >= CROWD ? (["crowd"] as const) : []),
	];
	await note(tx, found.referrerId, memberId, flags);
});

const note = (tx: WriteContext, referrerId: number, memberId: number, flags: Flag[]) =>
	tx.db
		.insertInto("referral")
		.values({ brandId: tx.brand.id, referrerId, memberId, flags, joinedAt: tx.now })
		.onConflict((conflict) => conflict.doNothing())
		.execute();

/** The mailbox behind an address: what stands after a plus, and dots at the mailbox itself, make no other person. */
function mailbox(address: string): string {
	const [name = "", host = ""] = address.toLowerCase().split("@");
	return `${name.replace(/\+.*$/, "").replaceAll(".", "")}@${host}`;
}
