import { functionManifest } from "../shared/manifest";
import { sendingBudget, sendingPermissions, sendingVariables } from "../shared/sending-manifest";

export const manifest = functionManifest({
  name: "send-chat-link",
  purpose: "Sends a caller a link to a chat, once per contact and channel, and tells the flow what became of it.",
  calledBy: ["flow"],
  memoryMb: 512,
  timeoutSeconds: 4,
  reservedConcurrency: 20,
  environment: [...sendingVariables, "SMS_ALLOWED_COUNTRIES"],
  permissions: sendingPermissions,
  calls: sendingBudget,
});
