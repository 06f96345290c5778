import type { Finding } from "~/features/embed/index.server";
import type { Failure } from "~/http/action-of.server";
import { TextField } from "../Field";
import { useTranslate } from "../forum-context";

interface InstallationCheckProps {
	address: string;
	found: Finding[] | null;
	failure: Failure | null;
}

/** Looks at a page of the brand's from outside, and says what it still lacks. */
export function InstallationCheck({ address, found, failure }: InstallationCheckProps) {
	const t = useTranslate();
	return (
		<section className="panel" id="installation">
			<h2>{t("embed:install.title")}</h2>
			<p className="hint">{t("embed:install.text")}</p>
			{found ? <Findings found={found} /> : null}
			<form method="post" action="/admin/embeds#installation" className="stack" data-once>
				<TextField
					name="check"
					label={t("embed:install.address")}
					failure={failure}
					defaultValue={address}
					placeholder="https://www.brand.example/espresso-machine-x1"
					maxLength={2_000}
					inputMode="url"
					autoComplete="off"
				/>
				<div className="form-actions">
					<button className="button" type="submit">
						{t("embed:install.run")}
					</button>
				</div>
			</form>
		</section>
	);
}

function Findings({ found }: { found: Finding[] }) {
	const t = useTranslate();
	const say = t as unknown as (key: string, params?: object) => string;
	const isWell = found.every(({ verdict }) => verdict !== "wrong");
	return (
		<div className={`notice ${isWell ? "good" : "danger"}`} role="status">
			<p>{t(isWell ? "embed:install.well" : "embed:install.unwell")}</p>
			<ul className="findings">
				{found.map(({ check, verdict, sentence, params }) => (
					<li key={sentence}>
						<strong>{t(`embed:install.check-${check}`)}</strong>{" "}
						<span className={`verdict ${verdict}`}>({t(`embed:install.verdict-${verdict}`)})</span>:{" "}
						{say(`embed:install.${sentence}`, params)}
					</li>
				))}
			</ul>
		</div>
	);
}
