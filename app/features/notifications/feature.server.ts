import { defineFeature } from "~/platform/events/subscriptions";

export const notifications = defineFeature({ name: "notifications" });
