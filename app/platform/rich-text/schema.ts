import { getSchema } from "@tiptap/core";
import { extensions } from "./extensions";

/** ProseMirror's grammar of a post: which node may stand in which. Attributes are checked in `validate.ts`. */
export const schema = getSchema(extensions);
