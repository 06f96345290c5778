/** What a recipe is filled with. */
export interface RecipeFacts {
	kid: string;
	/** The forum's address. */
	forum: string;
	/** Origin of the pages whose customers are signed in. */
	origin: string;
}

/** Signs a customer in with HS256 and what a language brings along, so that there is nothing to install. */
export type Recipe = (facts: RecipeFacts) => string;
