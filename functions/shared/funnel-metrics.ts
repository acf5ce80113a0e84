/** The way of a contact from the offer to the chat, in its order: metrics, each a count. */
export const funnelMetrics = {
  offered: "ChatOffered",
  accepted: "ChatAccepted",
  sent: "LinkSent",
  delivered: "LinkDelivered",
  opened: "LinkOpened",
  started: "ChatStarted",
  answered: "ChatAnswered",
  expired: "LinkExpired",
} as const;

/** What goes wrong on the way: metrics that alarms watch, each a count. */
export const troubleMetrics = {
  /** A message was not sent, for another reason than its receiver. */
  notSent: "LinkNotSent",
  /** A message was sent and could not be delivered. */
  undeliverable: "LinkUndeliverable",
  /** The account may not send: quota, sandbox, reputation, rights. Somebody has to act. */
  sendingBlocked: "SendingBlocked",
  /** No private key fits to a public key at CloudFront. */
  linkKeysUnusable: "LinkKeysUnusable",
  /** Amazon Connect takes no more chats. */
  chatQuotaFull: "ChatQuotaFull",
} as const;

/** Metrics of system 1. */
export const metricNames = { ...funnelMetrics, ...troubleMetrics } as const;
export type MetricKey = keyof typeof metricNames;

/** Dimension that all of them have, and its value. */
export const metricService = { name: "service", value: "voice-to-chat" } as const;

/** Dimensions by which each is also counted, one at a time: why a chat was offered, and how its link went out. */
export const metricDimensions = ["reason", "channel"] as const;
export type MetricDimension = (typeof metricDimensions)[number];
