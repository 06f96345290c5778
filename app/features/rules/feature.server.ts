import { defineFeature } from "~/platform/events/subscriptions";
import { forgetAcceptance } from "./erasure.server";
import { rehearseRule } from "./jobs.server";

export const rules = defineFeature({ name: "rules", immediate: [forgetAcceptance], jobs: [rehearseRule] });
