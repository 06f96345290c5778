/** Pages are not hydrated: see docs/decisions/0003. Remix wants this entry; nothing loads it. */
export {};
