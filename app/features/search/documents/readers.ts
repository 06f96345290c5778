import { readMembers } from "./read-members.server";
import { readPosts } from "./read-posts.server";
import { readTags } from "./read-tags.server";

/** What is to be found of each kind, as it is now; what nobody may find is left out. */
export const readers = { post: readPosts, member: readMembers, tag: readTags };
