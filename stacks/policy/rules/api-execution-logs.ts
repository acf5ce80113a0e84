import { stageSettings } from "../api-stages";
import type { Problem, Rule } from "../rule";

/** HTTP APIs have access logs only. */
export const apiExecutionLogs = {
  id: "api-execution-logs",
  title: "REST and WebSocket stages log their errors, and never the messages themselves.",
  why: "A full trace writes what customers say, and their tokens, into a log.",
  source: "CKV_AWS_276, CKV2_AWS_4, AwsSolutions-APIG6",
  check: (stack) =>
    stageSettings(stack).flatMap(({ stage: { address }, kind, settings }): Problem[] => [
      ...(kind !== "http" && !["ERROR", "INFO"].includes(String(settings.logging_level))
        ? [{ address, message: "logging_level is neither ERROR nor INFO", fix: 'Set loggingLevel to "ERROR".' }]
        : []),
      ...(settings.data_trace_enabled === true
        ? [{ address, message: "data_trace_enabled is true", fix: "Set dataTraceEnabled to false." }]
        : []),
    ]),
} as const satisfies Rule;
