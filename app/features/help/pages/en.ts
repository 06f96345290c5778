import type { HelpTexts } from "../help-page";

export const en: HelpTexts = {
	asking: {
		title: "Ask so that somebody can answer",
		body: `Say in the title what it is about: the product and the trouble. While you type it, threads that may hold the answer already are shown below.

- **Question**: you need an answer. When one helped, press “This answers it” below it: others find it at once, and whoever wrote it is thanked.
- **Idea**: something should be different. Others vote for it, and the brand says what becomes of it.
- **Discussion**: everything else.

Tell what you tried, what you saw and what you expected. A tag or two helps those who know about it to find you.`,
	},
	writing: {
		title: "Write, format, quote and correct",
		body: `The editor has buttons for bold, italic, code, lists, quotations, headings and links. Without scripts, or if you prefer it, write Markdown: \`**two stars**\` for **bold**, \`*one star*\` for *italic*, backticks for \`code\`, a line that begins with > for a quotation.

Select a passage of somebody's post to quote it. Type @ and a name to mention somebody: they are told.

What you have begun is kept as a draft on the server: go on later, on another device, too. You can edit and delete your own posts. Everybody can see that a post was edited, and what it said before.`,
	},
	searching: {
		title: "Search with few words",
		body: `Press / on any page, or use the field at the top. Two or three words are enough. Endings, accents and small typing errors do not matter, in English, Russian and Hungarian.

- "words in quotation marks" are found together and in this order.
- A minus before a word leaves out what holds it: battery -phone.
- On the page of hits you can narrow by category, type, tag, author, language, answer and day, and sort by date or likes.

What you searched for before is kept on your device alone. Nothing found? Ask: the words are filled in for you.`,
	},
	notifications: {
		title: "Notifications: the bell, and what comes by mail",
		body: `The bell at the top counts what is new for you: answers in your threads, mentions of your name, decisions about your posts.

The same comes by mail, unless you switch that off in the settings. Every such mail has a link that ends them with one press, without signing in.

Feeds for a feed reader are linked at the foot of the page, for the whole forum, a category or a thread.`,
	},
	decisions: {
		title: "When a post is held, hidden or reported",
		body: `Is a post against the rules? Press “Report” below it and choose a reason. Whoever wrote it does not learn who reported. You are told what became of it.

Some posts wait for a moderator before others see them: those of newcomers, or where a rule of the forum found something. You see your own, with the reason.

If a moderator hides or removes what you wrote, or limits your account, you get a statement: what was decided, by which rule, and why. You can appeal from that page, and somebody else judges it. If you were right, everything is as before.

Illegal content can be reported without an account, at the foot of every page.`,
	},
	account: {
		title: "Your account: name, picture, password, language",
		body: `In the settings you choose the name that others see, a picture, some words about yourself, the language of the forum and of its mails.

Forgotten the password? “Forgot the password?” at the sign-in sends you a link. It holds for a short time and works once.

If you are signed in at the brand's own site, the forum may know you from there: then there is no second password.

Before your first post you are asked to accept the rules. When they change you are asked again, and you see what is new.`,
	},
};
