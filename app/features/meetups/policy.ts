import { hasAcceptedRules } from "~/features/rules/policy";
import { type Actor, type Brand, mayTakePart } from "~/platform/identity";

interface Span {
	startsAt: Date;
	endsAt: Date;
	cancelledAt: Date | null;
}

/** Plans events, cancels them, and says who was there. */
export const canManageMeetups = (actor: Actor | null) => actor?.role === "owner";

export const mayCome = (actor: Actor, brand: Brand) => hasAcceptedRules(actor, brand) && mayTakePart(actor);

/** Whether somebody can still say that they come. */
export const isOpen = ({ endsAt, cancelledAt }: Omit<Span, "startsAt">, now: Date) =>
	cancelledAt === null && endsAt > now;

/** Nobody was at something that has not begun, or did not take place. */
export const canMarkAttendance = (
	actor: Actor | null,
	{ startsAt, cancelledAt }: Omit<Span, "endsAt">,
	now: Date,
) => canManageMeetups(actor) && cancelledAt === null && startsAt <= now;
