import { computeValues } from "./aws-values/compute";
import { connectValues } from "./aws-values/connect";
import { identityValues } from "./aws-values/identity";
import { intelligenceValues } from "./aws-values/intelligence";
import { messagingValues } from "./aws-values/messaging";
import { observabilityValues } from "./aws-values/observability";
import type { PatternTable } from "./aws-values/pattern";
import { storageValues } from "./aws-values/storage";
import { webValues } from "./aws-values/web";

/** What AWS would answer for the computed attributes of a resource; data sources of the same name use it too. */
export const resourceValues: PatternTable = {
  ...connectValues,
  ...storageValues,
  ...messagingValues,
  ...identityValues,
  ...computeValues,
  ...observabilityValues,
  ...webValues,
  ...intelligenceValues,
};
