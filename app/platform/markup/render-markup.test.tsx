import { createContext, Fragment, createElement as h, type ReactNode, useContext, useState } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { renderMarkup } from "./render-markup";

const hostile = `"><script>alert('1')</script>&amp;<!-- --> \u2028 ${"`"}$\{x}`;
const Name = createContext("nobody");
const Greeting = ({ children }: { children?: ReactNode }) => (
	<b>
		{useContext(Name)} {children}
	</b>
);

const Stateful = () => <p>{useState(1)[0]}</p>;

const trees: Record<string, ReactNode> = {
	"text that means harm": h(
		"p",
		{ title: hostile, className: hostile, "data-own": hostile, "aria-label": hostile },
		hostile,
		h("a", { href: `/m/${hostile}` }, hostile),
	),
	"fields that mean harm": (
		<form action={hostile}>
			<input name={hostile} value={hostile} readOnly />
			<input type="checkbox" defaultChecked defaultValue={hostile} name="after" />
			<textarea rows={7} defaultValue={`\n${hostile}`} placeholder={hostile} />
			<textarea rows={0} />
		</form>
	),
	"nothing, numbers and lists": (
		<div>
			{null}
			{undefined}
			{true}
			{false}
			{0}
			{-1.5}
			{""}
			{[<i key="1">1</i>, "two", [3]]}
			{h(Fragment, null, "four ", h(Fragment, null, "five", h("br")))}
		</div>
	),
	"attributes of every kind": h(
		"section",
		{
			id: "a",
			tabIndex: -1,
			lang: "",
			hidden: true,
			draggable: false,
			spellCheck: true,
			title: "",
			role: undefined,
			onClick: undefined,
			suppressHydrationWarning: true,
			"data-yes": true,
			"data-no": false,
			"data-none": undefined,
			"data-null": null,
			"aria-hidden": true,
			"aria-pressed": false,
		},
		h("label", { htmlFor: "x" }),
		h("time", { dateTime: "2026-01-01T00:00:00Z" }),
		h("meta", { charSet: "utf-8", httpEquiv: "refresh" }),
		h("script", { async: true, type: "module", src: "/a.js", nonce: "n" }),
		h("button", { type: "submit", disabled: false, value: "" }),
		h("details", { open: true }),
		h("img", { src: "/x.png", alt: "", height: "32", width: 10, srcSet: "/y.png 2x" }),
		h("svg", { className: "icon", viewBox: "0 0 1 1" }, h("use", { href: "#a" })),
		h("ol", { start: 3, reversed: true }, h("li", { value: 2 })),
		h("td", { colSpan: 2 }),
	),
	"markup that was made safe before": <div dangerouslySetInnerHTML={{ __html: "<b>bold & 'own'</b>" }} />,
	"contexts, inside and outside of each other": (
		<>
			<Greeting />
			<Name.Provider value="Anna">
				<Greeting>
					<Name.Provider value="Ben">
						<Greeting />
					</Name.Provider>
				</Greeting>
				<Greeting />
			</Name.Provider>
			<Greeting />
		</>
	),
};

for (const [what, tree] of Object.entries(trees)) {
	test(`${what}: written as React writes it`, () => {
		expect(renderMarkup(tree)).toBe(renderToStaticMarkup(tree));
	});
}

test("what only React can do is refused, and the next page does not notice", () => {
	for (const tree of [
		<Stateful key="1" />,
		<Name.Provider key="2" value="Anna">
			<p style={{ color: "red" }} />
		</Name.Provider>,
		<select key="3" />,
		h("p", { onClick: () => {} }),
		{ toString: () => "an object" } as unknown as ReactNode,
	])
		expect(() => renderMarkup(tree)).toThrow();
	expect(renderMarkup(<Greeting />)).toBe("<b>nobody </b>");
	expect(renderToStaticMarkup(<Stateful />)).toBe("<p>1</p>");
});
