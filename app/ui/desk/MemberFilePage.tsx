import type { Queue } from "~/features/moderation/contract";
import type { MemberFile } from "~/features/moderation/index.server";
import type { LevelView } from "~/features/standing/index.server";
import type { Failure } from "~/http/action-of.server";
import { Avatar } from "~/ui/Avatar";
import { FormProblem } from "~/ui/Field";
import { useForum, useTranslate } from "~/ui/forum-context";
import { Time } from "~/ui/Time";
import { DeskPage } from "./DeskPage";
import { FileChecking } from "./FileChecking";
import { FileDecisions } from "./FileDecisions";
import { FileLevel } from "./FileLevel";
import { FileSanctions } from "./FileSanctions";
import { NoteForm, NoteList } from "./Notes";

interface MemberFilePageProps {
	file: MemberFile;
	level: LevelView | null;
	counts: Record<Queue, number>;
	reasons: Record<string, string>;
	saved: boolean;
	failure?: Failure | null;
}

/** What staff know about a member. Members never see it. */
export function MemberFilePage({ file, level, counts, reasons, saved, failure }: MemberFilePageProps) {
	const t = useTranslate();
	const { locale } = useForum();
	const share = file.reportsDecided > 0 ? file.reportsUpheld / file.reportsDecided : null;
	return (
		<DeskPage counts={counts} told={saved && !failure ? "noted" : null}>
			<div className="file-head">
				<Avatar handle={file.handle} name={file.displayName} size="large" />
				<div>
					<h1 tabIndex={-1} data-focus="">
						{file.displayName}
					</h1>
					<p className="hint">
						@{file.handle} · {t("desk:author.joined")} <Time at={file.joinedAt} /> ·{" "}
						<a href={`/m/${file.handle}`}>{t("desk:file.profile")}</a>
					</p>
				</div>
			</div>
			<FormProblem failure={failure} />
			<dl className="author-figures wide">
				<div>
					<dt>{t("desk:author.posts")}</dt>
					<dd>{file.postCount}</dd>
				</div>
				<div>
					<dt>{t("desk:author.strikes")}</dt>
					<dd>{file.strikes}</dd>
				</div>
				<div>
					<dt>{t("desk:file.reports")}</dt>
					<dd>
						{share === null
							? t("desk:file.no-reports")
							: t("desk:file.accuracy", {
									upheld: file.reportsUpheld,
									decided: file.reportsDecided,
									share: share.toLocaleString(locale, { style: "percent", maximumFractionDigits: 0 }),
								})}
					</dd>
				</div>
				{file.preModeratedUntil ? (
					<div>
						<dt>{t("moderation:screening.pre-moderated-member.name")}</dt>
						<dd>
							{t("desk:file.until")} <Time at={file.preModeratedUntil} />
						</dd>
					</div>
				) : null}
			</dl>
			<div className="file-grid">
				<div className="file-column">
					<FileSanctions file={file} reasons={reasons} />
					<FileChecking file={file} failure={failure} />
					<FileLevel file={file} level={level} failure={failure} />
					<FileDecisions decisions={file.decisions} reasons={reasons} />
				</div>
				<section className="desk-part" aria-labelledby="notes">
					<h2 id="notes">{t("desk:notes")}</h2>
					<NoteList notes={file.notes} />
					<NoteForm action={`/mod/members/${file.handle}`} />
				</section>
			</div>
		</DeskPage>
	);
}
