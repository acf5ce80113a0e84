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

/** A token that nothing else in the tests uses. */
export const tokenOf = (number: number) => {
  const bytes = Buffer.alloc(16, 0x5a);
  bytes.writeUInt32BE(number, 0);
  return makeToken(() => bytes);
};

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
