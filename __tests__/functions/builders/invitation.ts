import { createHash } from "node:crypto";
import type { Invitation } from "../../../functions/shared/invitation";
import { hashOfToken, makeToken } from "../../../functions/shared/token";

/** When tests happen: Sunday noon, UTC. */
export const noonMs = Date.UTC(2026, 10, 29, 12);
export const minuteMs = 60_000;

/** Bytes that tell one token from another, the same in each run. */
export function countedBytes(): (count: number) => Uint8Array {
  let calls = 0;
  return (count) => {
    calls += 1;
    const bytes = Buffer.alloc(count, 0xa5);
    bytes.writeUInt32BE(calls, 0);
    return bytes;
  };
}

/**
 * A token that nothing else in the tests uses. Those of two numbers lie as far apart as random ones: a token that is
 * changed a little is nobody's.
 */
export const tokenOf = (number: number) =>
  makeToken((count) => createHash("sha256").update(`token ${number}`).digest().subarray(0, count));

/** An invitation of a German caller who waited too long, sent at noon for 15 minutes. */
export function invitationFor(token: string, changes: Partial<Invitation> = {}): Invitation {
  return {
    tokenHash: hashOfToken(token),
    contactId: "11111111-2222-4333-8444-555555555555",
    channel: "sms",
    address: "+4915112345678",
    language: "de-DE",
    reason: "long-wait",
    queueArn: "arn:aws:connect:eu-central-1:111122223333:instance/i/queue/q",
    queuePriority: "3",
    host: "chat.example.com",
    createdAtMs: noonMs,
    expiresAtMs: noonMs + 15 * minuteMs,
    ...changes,
  };
}
