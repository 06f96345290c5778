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
	/** Reactions inside the announcing transaction: few, fast, without network. See docs/decisions/0009. */
	readonly immediate?: readonly Subscriber[];
	readonly subscribers?: readonly Subscriber[];
	readonly jobs?: readonly Job[];
	readonly timers?: readonly Timer[];
}

export interface Subscriptions {
	/** Names of the subscribers per event name. */
	readonly byEvent: ReadonlyMap<string, readonly string[]>;
	readonly immediateByEvent: ReadonlyMap<string, readonly Subscriber[]>;
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
	const immediateByEvent = new Map<string, Subscriber[]>();
	for (const subscriber of features.flatMap(({ immediate = [] }) => immediate)) {
		const { name } = subscriber.event;
		immediateByEvent.set(name, [...(immediateByEvent.get(name) ?? []), subscriber]);
	}
	return { byEvent, immediateByEvent, features };
}
