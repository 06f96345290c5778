import type { ReactNode } from "react";
import type { Queue } from "~/features/moderation/contract";
import type { DoneNotice, Told } from "~/http/desk/done-notice";
import { useForum, useTranslate } from "~/ui/forum-context";
import { DeskBar } from "./DeskBar";
import { KeyHelp } from "./KeyHelp";
import { UndoNotice } from "./UndoNotice";

interface DeskPageProps {
	counts: Record<Queue, number>;
	/** The queue that is open, or that the open case is in. */
	queue?: Queue;
	/** For the browser part: which case is open, in which state, and who has it. */
	facts?: Record<`data-${string}`, string | number | undefined>;
	done?: DoneNotice | null;
	told?: Told | null;
	children: ReactNode;
}

/** What all pages of the desk share. `#desk` is what the browser part exchanges; the rest stays. */
export function DeskPage({ counts, queue, facts, done, told, children }: DeskPageProps) {
	const t = useTranslate();
	const { assets, nonce } = useForum();
	const said = told ? t(`desk:told.${told}`) : done ? t(`desk:done.${done.outcome}`) : undefined;
	return (
		<div className="desk-page">
			<div id="desk" data-queue={queue} data-announce={said} {...facts}>
				<DeskBar counts={counts} queue={queue} />
				{told ? (
					<p className="notice good" role="status">
						{t(`desk:told.${told}`)}
					</p>
				) : null}
				{children}
				{done ? <UndoNotice done={done} /> : null}
			</div>
			<KeyHelp />
			<p
				id="desk-live"
				className="hidden"
				role="status"
				data-offline={t("desk:offline")}
				data-outdated={t("desk:outdated")}
			/>
			<script type="module" src={assets.desk} nonce={nonce} />
		</div>
	);
}
