/** @jsxImportSource preact */
import type { RefObject } from "preact";
import { useState } from "preact/hooks";
import type { Say } from "../discussion/say";
import { applyTool, tools } from "./tools";

const signs = { bold: "B", italic: "I", code: "<>", link: "↗", list: "•", quotation: "❝" };

interface ToolbarProps {
	say: Say;
	field: RefObject<HTMLTextAreaElement>;
	disabled: boolean;
	changed: (text: string) => void;
}

/** One stop of the tab key; arrows go along it. */
export function Toolbar({ say, field, disabled, changed }: ToolbarProps) {
	const [current, setCurrent] = useState(0);
	const move = (event: KeyboardEvent & { currentTarget: HTMLElement }) => {
		const step = { ArrowRight: 1, ArrowLeft: -1, Home: -current, End: tools.length - 1 - current }[event.key];
		if (step === undefined) return;
		event.preventDefault();
		const next = (current + step + tools.length) % tools.length;
		setCurrent(next);
		(event.currentTarget.children[next] as HTMLElement).focus();
	};
	return (
		<div class="bar" role="toolbar" aria-label={say("tools")} part="toolbar" onKeyDown={move}>
			{tools.map((tool, index) => (
				<button
					key={tool}
					type="button"
					class="act code"
					aria-label={say(tool)}
					title={say(tool)}
					disabled={disabled}
					tabIndex={index === current ? 0 : -1}
					onFocus={() => setCurrent(index)}
					onClick={() => field.current && changed(applyTool(field.current, tool, say))}
				>
					{signs[tool]}
				</button>
			))}
		</div>
	);
}
