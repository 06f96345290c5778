import { acceptedRules } from "./accepted-rules";
import { closeSwitch } from "./close-switch";
import { establishedSwitch } from "./established-switch";
import { firstPosts } from "./first-posts";
import { holdSwitch } from "./hold-switch";
import { length } from "./length";
import { levelImages, levelLinks, levelMentions } from "./level";
import { links } from "./links";
import { lock } from "./lock";
import type { Phase } from "./phase";
import { preModeratedCategory } from "./pre-moderated-category";
import { preModeratedMember } from "./pre-moderated-member";
import { rejections } from "./rejections";
import { repeat } from "./repeat";
import { sanction } from "./sanction";
import { slowSwitch } from "./slow-switch";
import { wordList } from "./word-list";

/** In this order. A refusal ends it, so what a poster can do least about is said first. */
export const phases: readonly Phase[] = [
	// Who may write here at all; holds for staff, too.
	acceptedRules,
	sanction,
	// Whether anybody may write here now.
	lock,
	closeSwitch,
	establishedSwitch,
	slowSwitch,
	// What is written.
	levelLinks,
	levelMentions,
	levelImages,
	length,
	wordList,
	links,
	repeat,
	// Who writes: never a reason to refuse, only to look first.
	preModeratedCategory,
	preModeratedMember,
	holdSwitch,
	firstPosts,
	rejections,
];
