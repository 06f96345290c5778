import { defineFeature } from "~/platform/events/subscriptions";
import { closeClaims } from "./erasure.server";

/** What credit buys. */
export const rewards = defineFeature({ name: "rewards", immediate: [closeClaims] });
