import { functionManifest } from "../shared/manifest";

export const manifest = functionManifest({
  name: "follow-chat",
  purpose: "Counts chats that an agent answered, and invitations that nobody used.",
  calledBy: ["contact-events", "table-stream"],
  memoryMb: 256,
  timeoutSeconds: 10,
  reservedConcurrency: 5,
  environment: ["INVITATIONS_TABLE", "METRICS_NAMESPACE"],
  permissions: [
    { sid: "FindChats", actions: ["dynamodb:UpdateItem"], on: ["invitations-table"] },
    { sid: "UseTheKeyOfTheTable", actions: ["kms:Decrypt", "kms:GenerateDataKey"], on: ["table-key"] },
  ],
  calls: [{ service: "DynamoDB", attempts: 3, timeoutMs: 1_000 }],
});
