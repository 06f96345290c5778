import "./visitor";
import { copyCode } from "./member/copy-code";
import { followProgress } from "./member/follow-progress";
import { guardUnsaved } from "./member/guard-unsaved";
import { liveForms } from "./member/live-forms";
import { markRead } from "./member/mark-read";
import { previewTheme } from "./member/preview-theme";
import { quotePosts } from "./member/quote-posts";
import { saveDrafts } from "./member/save-drafts";
import { similarThreads } from "./member/similar-threads";
import { submitByKeyboard } from "./member/submit-by-keyboard";
import { submitOnce } from "./member/submit-once";
import { tellOpener } from "./member/tell-opener";
import { toggleLikes } from "./member/toggle-likes";
import { watchEditors } from "./member/watch-editors";

// Drafts first: they may put back what an editor then starts from.
saveDrafts();
watchEditors();
submitByKeyboard();
quotePosts();
toggleLikes();
previewTheme();
markRead();
followProgress();
tellOpener();
copyCode();
liveForms();
similarThreads();
// Last, because both look at whether somebody before them kept the form from being sent.
submitOnce();
guardUnsaved();
