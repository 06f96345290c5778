import type { Locale } from "~/platform/identity";
import { plainText, type RichDocument } from "~/platform/rich-text/document";
import { readMarkdown } from "~/platform/rich-text/read-markdown";
import { renderDocument } from "~/platform/rich-text/render";
import { type HelpTopic, helpTopics } from "./help-page";
import { en } from "./pages/en";
import { hu } from "./pages/hu";
import { ru } from "./pages/ru";

const texts = { en, ru, hu };
const documents = new Map<string, RichDocument>();

export interface HelpPage {
	topic: HelpTopic;
	title: string;
	/** Made by the renderer of posts. */
	bodyHtml: string;
	/** For finding, and for excerpts. */
	text: string;
}

/** A page of help in the reader's language; null where there is none of this name. */
export function readHelp(locale: Locale, topic: string): HelpPage | null {
	const known = helpTopics.find((one) => one === topic);
	if (!known) return null;
	const { title, body } = texts[locale][known];
	const key = `${locale} ${known}`;
	const document = documents.get(key) ?? readMarkdown(body);
	documents.set(key, document);
	return { topic: known, title, bodyHtml: renderDocument(document), text: plainText(document) };
}

/** All pages of help, in order. */
export const listHelp = (locale: Locale): HelpPage[] =>
	helpTopics.map((topic) => readHelp(locale, topic) as HelpPage);
