import { outcomes } from "~/features/moderation/contract";
import { useTranslate } from "~/ui/forum-context";
import { deskKeys, outcomeKeys } from "./keys";

/** Every key of the desk, and the switch that turns them off (WCAG 2.1.4). */
export function KeyHelp() {
	const t = useTranslate();
	const rest = Object.entries(deskKeys) as [keyof typeof deskKeys, string][];
	return (
		<dialog id="keyboard-help" className="key-help" aria-labelledby="keyboard-help-title">
			<h2 id="keyboard-help-title">{t("desk:keys.title")}</h2>
			<p className="hint">{t("desk:keys.text")}</p>
			<dl>
				{rest.map(([name, keys]) => (
					<Row key={name} keys={keys} text={t(`desk:keys.${name}`)} />
				))}
				{outcomes.map((outcome) => (
					<Row key={outcome} keys={outcomeKeys[outcome]} text={t(`moderation:outcome.${outcome}`)} />
				))}
				<Row keys="Ctrl Enter" text={t("desk:keys.send")} />
			</dl>
			<label className="check">
				<input type="checkbox" data-shortcut-switch defaultChecked /> {t("desk:keys.switch")}
			</label>
			<form method="dialog">
				<button className="button" type="submit">
					{t("desk:keys.close")}
				</button>
			</form>
		</dialog>
	);
}

const Row = ({ keys, text }: { keys: string; text: string }) => (
	<div>
		<dt>
			{keys.split(" ").map((key) => (
				<kbd className="key" key={key}>
					{key}
				</kbd>
			))}
		</dt>
		<dd>{text}</dd>
	</div>
);
