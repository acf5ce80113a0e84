import { functionManifest } from "../shared/manifest";

export const manifest = functionManifest({
  name: "open-chat-link",
  purpose: "Answers GET /s/{token}: signed cookies and the way to the chat page, or a page that says what to do.",
  calledBy: ["http"],
  memoryMb: 512,
  timeoutSeconds: 5,
  reservedConcurrency: 20,
  environment: [
    "INVITATIONS_TABLE",
    "METRICS_NAMESPACE",
    "ORGANISATION",
    "LANGUAGES",
    "SITE_HOST",
    "PHONE_NUMBER",
    "CHAT_LIFE_MINUTES",
    "LINK_KEY_SECRET",
    "LINK_KEY_IDS",
  ],
  permissions: [
    { sid: "ReadInvitations", actions: ["dynamodb:GetItem", "dynamodb:UpdateItem"], on: ["invitations-table"] },
    { sid: "ReadLinkKeys", actions: ["secretsmanager:GetSecretValue"], on: ["link-key-secret"] },
    { sid: "UseTheKey", actions: ["kms:Decrypt", "kms:GenerateDataKey"], on: ["table-key"] },
  ],
  calls: [
    { service: "DynamoDB", attempts: 2, timeoutMs: 500 },
    { service: "Secrets Manager", attempts: 2, timeoutMs: 500 },
    { service: "DynamoDB, opened", attempts: 2, timeoutMs: 500 },
  ],
});
