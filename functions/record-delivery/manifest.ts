import { functionManifest } from "../shared/manifest";
import { sendingBudget, sendingPermissions, sendingVariables } from "../shared/sending-manifest";

export const manifest = functionManifest({
  name: "record-delivery",
  purpose: "Records what became of messages, and sends the link by the other channel when one could not be delivered.",
  calledBy: ["topic"],
  memoryMb: 512,
  timeoutSeconds: 15,
  reservedConcurrency: 5,
  environment: [...sendingVariables, "FALLBACK_WITHIN_SECONDS"],
  permissions: sendingPermissions,
  calls: sendingBudget,
});
