import type { MeetupView } from "~/features/meetups/index.server";
import type { Failure } from "~/http/action-of.server";
import { Field, TextField } from "~/ui/Field";
import { useForum, useTranslate } from "~/ui/forum-context";

interface MeetupFormProps {
	/** Null for a new one. Times as the brand's clocks show them. */
	meetup:
		| (Pick<MeetupView, "title" | "text" | "place" | "link" | "threadId" | "capacity"> & {
				startsAt: string;
				endsAt: string;
		  })
		| null;
	failure: Failure | null;
}

/** Everything about an event that is planned. */
export function MeetupForm({ meetup, failure }: MeetupFormProps) {
	const t = useTranslate();
	const { brand } = useForum();
	const own = failure?.values.intent === "save" ? failure : null;
	const zone = t("meetups:zone", { zone: brand.timeZone });
	return (
		<form method="post" className="stack" data-once>
			<TextField
				name="title"
				label={t("meetups:name")}
				failure={own}
				defaultValue={meetup?.title}
				maxLength={120}
				required
			/>
			<div className="pair">
				<TextField
					name="startsAt"
					type="datetime-local"
					label={t("meetups:starts")}
					hint={zone}
					failure={own}
					defaultValue={meetup?.startsAt}
					required
				/>
				<TextField
					name="endsAt"
					type="datetime-local"
					label={t("meetups:ends")}
					hint={zone}
					failure={own}
					defaultValue={meetup?.endsAt}
					required
				/>
				<TextField
					name="place"
					label={t("meetups:place")}
					hint={t("meetups:place-hint")}
					failure={own}
					defaultValue={meetup?.place}
					maxLength={200}
				/>
				<TextField
					name="link"
					type="url"
					label={t("meetups:link")}
					hint={t("meetups:link-hint")}
					failure={own}
					defaultValue={meetup?.link ?? ""}
					maxLength={500}
				/>
			</div>
			<Field name="text" label={t("meetups:words")} hint={t("meetups:words-hint")} failure={own}>
				{(attributes) => (
					<textarea
						{...attributes}
						rows={6}
						maxLength={2_000}
						defaultValue={own?.values.text ?? meetup?.text}
					/>
				)}
			</Field>
			<div className="pair">
				<TextField
					name="thread"
					label={t("meetups:thread-label")}
					hint={t("meetups:thread-hint")}
					failure={own}
					defaultValue={meetup?.threadId ?? ""}
					maxLength={500}
				/>
				<TextField
					name="capacity"
					type="number"
					label={t("meetups:capacity")}
					hint={t("meetups:capacity-hint")}
					failure={own}
					defaultValue={meetup?.capacity ?? ""}
					min={1}
					max={100_000}
				/>
			</div>
			<div className="form-actions">
				<button className="button" type="submit" name="intent" value="save">
					{meetup ? t("common:save") : t("meetups:plan")}
				</button>
			</div>
		</form>
	);
}
