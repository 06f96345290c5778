import type { MemberFile } from "~/features/moderation/index.server";
import type { Failure } from "~/http/action-of.server";
import { TextField } from "~/ui/Field";
import { useTranslate } from "~/ui/forum-context";
import { Time } from "~/ui/Time";

/** Has a member's posts looked at before anybody sees them, for a time. Staff's are not. */
export function FileChecking({ file, failure }: { file: MemberFile; failure?: Failure | null }) {
	const t = useTranslate();
	if (file.role !== "member") return null;
	const action = `/mod/members/${file.handle}`;
	return (
		<section className="desk-part" aria-labelledby="checking">
			<h2 id="checking">{t("desk:file.checking")}</h2>
			<p className="hint">{t("desk:file.checking-text")}</p>
			{file.preModeratedUntil ? (
				<form method="post" action={action} data-desk>
					<p>
						{t("desk:file.until")} <Time at={file.preModeratedUntil} />
					</p>
					<button className="button secondary" type="submit" name="intent" value="release">
						{t("desk:file.checking-end")}
					</button>
				</form>
			) : (
				<form method="post" action={action} className="note-form" data-desk>
					<TextField
						name="days"
						label={t("desk:file.checking-days")}
						failure={failure}
						type="number"
						min={1}
						max={365}
						defaultValue={30}
						required
					/>
					<TextField name="reason" label={t("desk:file.checking-reason")} failure={failure} maxLength={500} />
					<button className="button secondary" type="submit" name="intent" value="pre-moderate">
						{t("desk:file.checking-start")}
					</button>
				</form>
			)}
		</section>
	);
}
