import type { PhraseBook } from "./phrases";
import { english } from "./phrases-en";
import { hungarian } from "./phrases-hu";
import { russian } from "./phrases-ru";

export const phraseBook: PhraseBook = { en: english, ru: russian, hu: hungarian };
