import { limits } from "../limits";
import { joinPath, valueAt } from "../path";
import type { Problem } from "../problem";
import { isClock, minuteOfDay } from "../schema/hours";
import type { ConfigView } from "../view";

/** Each period ends after it starts, and all days of a set stay within the limit, whatever else is wrong with them. */
export function* hours(view: ConfigView): Generator<Problem> {
  for (const key of view.keys("hours")) {
    const path = ["hours", key, "open"];
    const periods = listAt(view.raw, path);
    for (const index of periods.keys()) yield* wrongOrder(view, [...path, String(index)]);
    const days = periods.reduce<number>((sum, period) => sum + listAt(period, ["days"]).length, 0);
    // More periods than days are allowed is a problem that the schema tells.
    if (days <= limits.hoursPeriods.max || periods.length > limits.hoursPeriods.max) continue;
    yield {
      path: joinPath(path),
      found: `${days} days in ${periods.length} ${periods.length === 1 ? "period" : "periods"}`,
      expected: `at most ${limits.hoursPeriods.max} days in all periods together`,
      fix: "Amazon Connect counts a period once for each of its days: join periods, or name fewer days.",
    };
  }
}

function* wrongOrder(view: ConfigView, path: readonly string[]): Generator<Problem> {
  const from = valueAt(view.raw, [...path, "from"]);
  const to = valueAt(view.raw, [...path, "to"]);
  if (typeof from !== "string" || typeof to !== "string" || !isClock(from) || !isClock(to)) return;
  if (minuteOfDay(from) < minuteOfDay(to)) return;
  yield {
    path: joinPath(path),
    found: `${from} to ${to}`,
    expected: "`to` later than `from` on the same day",
    fix: `Hours that run over midnight are two periods: ${from} to 24:00, and on the next day 00:00 to ${to}.`,
  };
}

function listAt(raw: unknown, path: readonly string[]): readonly unknown[] {
  const value = valueAt(raw, path);
  // A list with holes has an entry for each of them.
  return Array.isArray(value) ? [...(value as readonly unknown[])] : [];
}
