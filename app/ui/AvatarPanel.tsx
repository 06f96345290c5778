import type { Failure } from "~/http/action-of.server";
import { Avatar } from "./Avatar";
import { Field } from "./Field";
import { useTranslate } from "./forum-context";

interface AvatarPanelProps {
	member: { handle: string; displayName: string; avatarId: number | null };
	failure: Failure | null;
}

/** The picture beside one's name: set, replace, remove. */
export function AvatarPanel({ member, failure }: AvatarPanelProps) {
	const t = useTranslate();
	return (
		<form method="post" action="/settings/avatar" encType="multipart/form-data" className="panel" data-once>
			<h2>{t("account:avatar-title")}</h2>
			<Avatar handle={member.handle} name={member.displayName} picture={member.avatarId} size="large" />
			<Field name="avatar" label={t("account:avatar")} hint={t("account:avatar-hint")} failure={failure}>
				{(attributes) => <input {...attributes} type="file" accept="image/png,image/jpeg,image/webp" />}
			</Field>
			<div className="form-actions">
				<button className="button" type="submit">
					{t("account:avatar-set")}
				</button>
				{member.avatarId === null ? null : (
					<button className="button secondary" type="submit" name="remove" value="on">
						{t("account:avatar-remove")}
					</button>
				)}
			</div>
		</form>
	);
}
