import type { Context, WriteContext } from "../context";
import type { EventKind } from "./define-event";

/** A reaction to one kind of fact. Runs at least once per fact, each time in a transaction of its own. */
export interface Subscriber<Facts = never> {
	readonly name: string;
	readonly event: EventKind<Facts>;
	readonly react: (tx: WriteContext, facts: Facts, eventId: number) => Promise<void>;
}

/** Work outside a transaction, such as sending a mail. */
export interface Job<Payload = never> {
	readonly name: string;
	readonly work: (ctx: Context, payload: Payload) => Promise<void>;
}

/** Work by the clock, without a brand. `cron` has five fields, UTC. */
export interface Timer {
	readonly name: string;
	readonly cron: string;
	readonly run: (tools: { db: Context["db"]; now: Date; services: Context["services"] }) => Promise<void>;
}

/** What one feature plugs in. */
export interface Feature {
	readonly name: string;
	readonly subscribers?: readonly Subscriber[];
	readonly jobs?: readonly Job[];
	readonly timers?: readonly Timer[];
}

export interface Subscriptions {
	/** Names of the subscribers per event name. */
	readonly byEvent: ReadonlyMap<string, readonly string[]>;
	readonly features: readonly Feature[];
}

export const subscribe = <Facts>(
	name: string,
	event: EventKind<Facts>,
	react: Subscriber<Facts>["react"],
): Subscriber => ({ name, event, react }) as unknown as Subscriber;

export const defineJob = <Payload extends { brandId: number }>(
	name: string,
	work: Job<Payload>["work"],
): Job<Payload> => ({ name, work });

export const defineFeature = (feature: Feature): Feature => feature;

export function collectSubscriptions(features: readonly Feature[]): Subscriptions {
	const byEvent = new Map<string, string[]>();
	for (const { name, event } of features.flatMap(({ subscribers = [] }) => subscribers)) {
		byEvent.set(event.name, [...(byEvent.get(event.name) ?? []), name]);
	}
	return { byEvent, features };
}
