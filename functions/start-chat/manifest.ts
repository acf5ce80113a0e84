import { functionManifest } from "../shared/manifest";

export const manifest = functionManifest({
  name: "start-chat",
  purpose: "Answers POST /api/chats: uses an invitation up, once, and starts the chat that it stands for.",
  calledBy: ["http"],
  memoryMb: 512,
  timeoutSeconds: 15,
  reservedConcurrency: 20,
  environment: [
    "INVITATIONS_TABLE",
    "METRICS_NAMESPACE",
    "LANGUAGES",
    "SITE_HOST",
    "CHAT_LIFE_MINUTES",
    "LINK_KEY_SECRET",
    "LINK_KEY_IDS",
    "INSTANCE_ID",
    "CHAT_FLOW_ID",
  ],
  permissions: [
    { sid: "UseInvitationsUp", actions: ["dynamodb:GetItem", "dynamodb:UpdateItem"], on: ["invitations-table"] },
    { sid: "ReadLinkKeys", actions: ["secretsmanager:GetSecretValue"], on: ["link-key-secret"] },
    { sid: "UseTheKey", actions: ["kms:Decrypt", "kms:GenerateDataKey"], on: ["table-key"] },
    { sid: "StartChats", actions: ["connect:StartChatContact"], on: ["instance-chats"] },
  ],
  calls: [
    { service: "DynamoDB, claim", attempts: 2, timeoutMs: 500 },
    { service: "DynamoDB, see who has it", attempts: 2, timeoutMs: 500 },
    { service: "Secrets Manager", attempts: 2, timeoutMs: 500 },
    { service: "Amazon Connect", attempts: 2, timeoutMs: 2_500 },
    { service: "DynamoDB, keep the chat", attempts: 2, timeoutMs: 500 },
    { service: "DynamoDB, keep it in its invitation", attempts: 2, timeoutMs: 500 },
    { service: "DynamoDB, see who was first", attempts: 2, timeoutMs: 500 },
  ],
});
