export { rebuildDocuments } from "./commands/rebuild-documents.server";
export type { Facet, Facets, Piece, SearchAnswer, SearchHit, SearchQuery, SearchType } from "./contract";
export { findSimilarThreads } from "./queries/find-similar-threads.server";
export { readSearchLag } from "./queries/read-search-lag.server";
export { readSearchState, type SearchState } from "./queries/read-search-state.server";
export { search } from "./queries/search.server";
export { searchInstantly } from "./queries/search-instantly.server";
