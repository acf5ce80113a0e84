import type { Rule } from "../rule";

export const instanceFlowLogs = {
  id: "instance-flow-logs",
  title: "Every Connect instance may write its contact flow logs.",
  why: "Off is the default, and without them nobody can tell on which block of a flow a call was lost.",
  source: "Switchboard",
  check: (stack) =>
    stack
      .ofType("aws_connect_instance")
      .filter(({ body }) => body.contact_flow_logs_enabled !== true)
      .map(({ address, body }) => ({
        address,
        message: `contact_flow_logs_enabled is ${JSON.stringify(body.contact_flow_logs_enabled ?? null)}`,
        fix: "Set contactFlowLogsEnabled to true.",
      })),
} as const satisfies Rule;
