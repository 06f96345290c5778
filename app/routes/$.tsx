import { loaderOf } from "~/http/loader-of.server";
import { DomainError } from "~/platform/errors";

/** Every address that nothing else answers: the page for a wrong turn, in the forum's own dress. */
const nowhere = loaderOf(async () => {
	throw new DomainError("not-found", "errors:page-gone");
});
export const loader = nowhere;
export const action = nowhere;

export default function Nowhere() {
	return null;
}
