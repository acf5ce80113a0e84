import { functionManifest } from "../shared/manifest";

export const manifest = functionManifest({
  name: "offer-chat",
  purpose: "Tells a flow by which channels a caller can get a chat link.",
  calledBy: ["flow"],
  memoryMb: 512,
  timeoutSeconds: 2,
  reservedConcurrency: 20,
  environment: ["METRICS_NAMESPACE", "SMS_PROVIDER", "SMS_ALLOWED_COUNTRIES", "EMAIL"],
  permissions: [],
  calls: [],
});
