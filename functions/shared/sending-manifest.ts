import type { FunctionVariable } from "../../config/names";
import type { Permission, ServiceCall } from "./manifest";

/** What a function needs that sends links: `send-chat-link`, and `record-delivery` by the other channel. */
export const sendingVariables = [
  "INVITATIONS_TABLE",
  "METRICS_NAMESPACE",
  "ORGANISATION",
  "LANGUAGES",
  "SITE_HOST",
  "LINK_LIFE_SECONDS",
  "SMS_PROVIDER",
  "SMS_ORIGINATION",
  "SMS_SENDER_ID",
  "SMS_CONFIGURATION_SET",
  "SMS_MAX_PRICE",
  "PINPOINT_APPLICATION",
  "EMAIL",
  "EMAIL_FROM",
  "EMAIL_REPLY_TO",
  "EMAIL_CONFIGURATION_SET",
] as const satisfies readonly FunctionVariable[];

/** @see sendingVariables */
export const sendingPermissions: readonly Permission[] = [
  {
    sid: "KeepInvitations",
    actions: ["dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:UpdateItem", "dynamodb:DeleteItem"],
    on: ["invitations-table"],
  },
  { sid: "UseTheKeyOfTheTable", actions: ["kms:Decrypt", "kms:GenerateDataKey"], on: ["table-key"] },
  { sid: "SendSms", actions: ["sms-voice:SendTextMessage"], on: ["sms-origination", "sms-configuration-set"] },
  { sid: "SendSmsByPinpoint", actions: ["mobiletargeting:SendMessages"], on: ["pinpoint-application"] },
  { sid: "SendEmail", actions: ["ses:SendEmail"], on: ["email-identity", "email-configuration-set"] },
];

/** What the services may take, for one call. */
export const sendingCalls = {
  table: { service: "DynamoDB", attempts: 2, timeoutMs: 300 },
  message: { service: "message", attempts: 1, timeoutMs: 1_200 },
} as const satisfies Record<string, ServiceCall>;

/** The calls that a flow waits for at the most, one after the other; what is kept at the end is written at the same time. */
export const sendingBudget: readonly ServiceCall[] = [
  { ...sendingCalls.table, service: "DynamoDB, slot" },
  { ...sendingCalls.table, service: "DynamoDB, invitation" },
  sendingCalls.message,
  { ...sendingCalls.table, service: "DynamoDB, outcome" },
];
