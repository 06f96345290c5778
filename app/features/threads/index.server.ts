export { addReply } from "./commands/add-reply.server";
export { announcePost } from "./commands/announce-post.server";
export { changeThread } from "./commands/change-thread.server";
export { deletePost } from "./commands/delete-post.server";
export { editPost } from "./commands/edit-post.server";
export { hidePost } from "./commands/hide-post.server";
export { keepAsDraft } from "./commands/keep-as-draft.server";
export { keepRefused } from "./commands/keep-refused.server";
export { lockThread } from "./commands/lock-thread.server";
export { markRead } from "./commands/mark-read.server";
export { pinThread } from "./commands/pin-thread.server";
export { restorePost } from "./commands/restore-post.server";
export { saveCategory } from "./commands/save-category.server";
export { saveDraft } from "./commands/save-draft.server";
export { setIdeaStatus } from "./commands/set-idea-status.server";
export { startThread } from "./commands/start-thread.server";
export { readLanguages } from "./languages/read-languages.server";
export { requirePoster, spendPost } from "./may-post.server";
export { addPicture } from "./pictures/add-picture.server";
export { findPicture } from "./pictures/find-picture.server";
export * from "./policy";
export { findCategory } from "./queries/find-category.server";
export { findDraft, forForm } from "./queries/find-draft.server";
export { findPost } from "./queries/find-post.server";
export { findTag } from "./queries/find-tag.server";
export { getThread } from "./queries/get-thread.server";
export { getThreadPage } from "./queries/get-thread-page.server";
export { type CategoryView, listCategories } from "./queries/list-categories.server";
export { listPosts, type PostRow, pageOf } from "./queries/list-posts.server";
export { listPostsWithDocuments, type PostWithDocument } from "./queries/list-posts-with-documents.server";
export { listRevisions } from "./queries/list-revisions.server";
export { listSitemap, listSitemapChunks } from "./queries/list-sitemap.server";
export { listPinned, listThreads, type ThreadRow } from "./queries/list-threads.server";
export type { ThreadView } from "./queries/thread-view";
export { screenEdit, screenReply, screenThread } from "./screen-text.server";
export { setVisibility } from "./set-visibility.server";
export {
	loadPostForChange,
	loadThreadForChange,
	type PostState,
	type ThreadState,
} from "./thread-state.server";
