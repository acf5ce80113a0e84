import { joinPath } from "../path";
import type { Problem } from "../problem";
import { minuteOfDay, weekdays } from "../schema/hours";
import { isSecretValue } from "../secrets";
import type { ConfigView } from "../view";

/** What may be listed once is listed once: quick connects, queue and channel, security profiles, permissions, hours of a day. */
export function* repetitions(view: ConfigView): Generator<Problem> {
  for (const [key, queue] of view.entries("queues"))
    yield* repeated(queue.quickConnects ?? [], joinPath(["queues", key, "quickConnects"]));
  for (const [login, user] of view.entries("users")) {
    yield* repeated(user.securityProfiles ?? [], joinPath(["users", login, "securityProfiles"]));
  }
  for (const [key, profile] of view.entries("routingProfiles")) {
    const pairs = (profile.queues ?? []).flatMap(({ queue, channels }) =>
      channels.map((channel) => `${queue} (${channel})`),
    );
    yield* repeated(pairs, joinPath(["routingProfiles", key, "queues"]));
  }
  for (const [key, profile] of view.entries("securityProfiles")) {
    yield* repeated(profile.permissions ?? [], joinPath(["securityProfiles", key, "permissions"]));
  }
  yield* overlappingHours(view);
  const emails = view.setting("alarms")?.emails ?? [];
  yield* repeated(
    emails.map((email) => email.toLowerCase()),
    "alarms.emails",
  );
}

function* repeated(values: readonly string[], path: string): Generator<Problem> {
  for (const value of new Set(values.filter((candidate, index) => values.indexOf(candidate) !== index))) {
    if (isSecretValue(value)) continue;
    yield {
      path,
      found: `${JSON.stringify(value)} more than once`,
      expected: "each one once",
      fix: `Remove the repeated ${JSON.stringify(value)}.`,
    };
  }
}

function* overlappingHours(view: ConfigView): Generator<Problem> {
  for (const [key, { open }] of view.entries("hours")) {
    for (const [index, { days }] of (open ?? []).entries())
      yield* repeated(days, joinPath(["hours", key, "open", String(index), "days"]));
    for (const day of weekdays) {
      const periods = (open ?? [])
        .filter(({ days, from, to }) => days.includes(day) && minuteOfDay(from) < minuteOfDay(to))
        .sort((a, b) => minuteOfDay(a.from) - minuteOfDay(b.from));
      for (const [index, period] of periods.entries()) {
        const next = periods[index + 1];
        if (next === undefined || minuteOfDay(next.from) >= minuteOfDay(period.to)) continue;
        yield {
          path: joinPath(["hours", key, "open"]),
          found: `${period.from} to ${period.to} and ${next.from} to ${next.to}, both on ${day}`,
          expected: "periods of a day that do not overlap",
          fix: "Join the two, or move one.",
        };
      }
    }
  }
}
