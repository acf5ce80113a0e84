import * as z from "zod";
import { limits, logRetentionDays } from "../limits";
import { check, formed, text, whole } from "./fields";
import { isCountry, isPrefix } from "./phone";

const retention = (days: number, what: string) =>
  whole(limits.storageRetention).default(days).describe(`Days after which ${what} are deleted.`);

/** What is kept of contacts, and for how long. Not used with an existing instance, whose storage stays as it is. */
export const storage = z.strictObject({
  callRecordingDays: retention(365, "call recordings"),
  chatTranscriptDays: retention(365, "chat transcripts"),
  attachmentDays: retention(90, "files sent in chats"),
  reportDays: retention(400, "scheduled reports"),
});

/** Logs of flows, and later of functions. */
export const logs = z.strictObject({
  retentionDays: z
    .literal(logRetentionDays)
    .default(90)
    .describe("Days for which logs are kept; CloudWatch Logs knows only certain numbers."),
});

/** Who hears of trouble, and when. */
export const alarms = z.strictObject({
  emails: z
    .array(z.email())
    .max(limits.alarmEmails.max)
    .default([])
    .describe("Addresses that alarms are sent to. Each one has to confirm the subscription once."),
  longestQueueWaitSeconds: whole(limits.queueWait)
    .default(300)
    .describe("Alarm when a contact has waited this long or longer in any queue."),
  concurrentCallsPercent: whole(limits.percent)
    .default(80)
    .describe("Alarm when this share of the quota of simultaneous calls, or more, is in use."),
  missedCallsPerFiveMinutes: whole({ ...limits.percent, max: 10_000 })
    .default(5)
    .describe("Alarm when agents let this many calls, or more, ring out in five minutes."),
});

/** A web origin: scheme and host, no path. */
export const origin = formed(
  text(limits.approvedOrigin),
  (value) => /^https:\/\/(?:[a-z0-9-]+\.)+[a-z]{2,}(?::\d{2,5})?$/.test(value),
  {
    expected: "scheme and host such as https://desk.example.com, without a path or a slash at the end",
    fix: "Only https origins may embed the agent desktop.",
  },
);

const countryForm = "a country by two capital letters (ISO 3166-1), such as US";

/** What people write for a country although ISO 3166-1 says another. */
const otherCodes: Readonly<Record<string, string>> = { UK: "GB", EL: "GR" };

const country = text({ min: 2, max: 2, unit: "characters", source: "ISO 3166-1" })
  .check(check(isCountry, (value) => ({ expected: countryForm, fix: countryAdvice(value.toUpperCase()) })))
  .meta({ "x-form": countryForm });

function countryAdvice(capitals: string): string {
  const meant = otherCodes[capitals] ?? capitals;
  return isCountry(meant) ? `Did you mean "${meant}"?` : "Look the country up in ISO 3166-1 alpha-2.";
}

const shared = {
  description: text(limits.phoneNumberDescription).optional().describe("What the number is for."),
};

/** The number that customers call. */
export const phoneLine = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("claim").describe("Take the first free number that fits. Giving it back loses it."),
    country: country.describe("Country of the number."),
    numberType: z
      .enum(["DID", "TOLL_FREE", "UIFN", "SHARED", "THIRD_PARTY_TF", "THIRD_PARTY_DID"])
      .default("DID")
      .describe("Kind of number."),
    prefix: formed(z.string(), isPrefix, {
      expected: "a plus sign and the first digits, such as +1206",
      fix: "Begin with the country code.",
    })
      .optional()
      .describe("First digits that the number should have."),
    ...shared,
  }),
  z.strictObject({
    type: z.literal("existing").describe("A number that the instance already has."),
    id: z.guid().describe("Id of the claimed number (the last part of its ARN)."),
    ...shared,
  }),
]);
