/** @jsxImportSource preact */
import { useEffect } from "preact/hooks";
import type { Discussion } from "../discussion/discussion";
import css from "./composer.css?inline";
import { DeletePanel } from "./DeletePanel";
import { ReportForm } from "./ReportForm";
import { SignInPanel } from "./SignInPanel";
import { TextForm } from "./TextForm";

const sheet = new CSSStyleSheet();
sheet.replaceSync(css);

/** What stands at the place that is open. */
export function Writer({ discussion }: { discussion: Discussion }) {
	const { place } = discussion;
	useEffect(() => dress(discussion.host.shadow), [discussion]);
	if (!place) return null;
	if (place.what === "sign-in") return <SignInPanel discussion={discussion} />;
	if (!place.post) return <TextForm discussion={discussion} place={place} />;
	if (place.what === "delete") return <DeletePanel discussion={discussion} post={place.post} />;
	if (place.what === "report") return <ReportForm discussion={discussion} post={place.post} />;
	return <TextForm discussion={discussion} place={place} />;
}

function dress(shadow: ShadowRoot) {
	if (!shadow.adoptedStyleSheets.includes(sheet))
		shadow.adoptedStyleSheets = [...shadow.adoptedStyleSheets, sheet];
}
