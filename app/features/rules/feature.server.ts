import { defineFeature } from "~/platform/events/subscriptions";
import { rehearseRule } from "./jobs.server";

export const rules = defineFeature({ name: "rules", jobs: [rehearseRule] });
