import { useTranslate } from "~/ui/forum-context";

/** The way to the signed credential of a badge that the reader has, and how it is checked. */
export function CredentialPanel({ slug, handle }: { slug: string; handle: string }) {
	const t = useTranslate();
	const address = `/badges/${slug}/credentials/${handle}`;
	return (
		<div className="panel">
			<p>
				<a href={`${address}/jwt`} download={`${slug}-${handle}.jwt`}>
					{t("badges:credential")}
				</a>{" "}
				· <a href={address}>{t("badges:credential-read")}</a>
			</p>
			<p className="hint">{t("badges:credential-check", { keys: "/.well-known/jwks.json" })}</p>
		</div>
	);
}
