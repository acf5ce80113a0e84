import { day, hour, minute, second } from "../clock";
import { ScenarioError } from "./scenario-error";

/** A time that passes: seconds as a number or in digits, or a text such as `30s`, `5m`, `1h 30m`, `2d`. */
export type Duration = number | string;

const units = { d: day, h: hour, m: minute, s: second } as const;

/**
 * A duration in milliseconds.
 *
 * @throws ScenarioError where it is none.
 */
export function millisecondsOf(duration: Duration): number {
  if (typeof duration === "number" && Number.isFinite(duration) && duration >= 0) return duration * second;
  const text = String(duration).trim();
  if (/^\d+$/.test(text)) return Number(text) * second;
  if (typeof duration === "number" || !/^\d+(?:\.\d+)?[dhms](?:\s*\d+(?:\.\d+)?[dhms])*$/.test(text)) {
    throw new ScenarioError(`${JSON.stringify(duration)} is no time. Write seconds, or a text: "30s", "5m", "1h 30m".`);
  }
  let sum = 0;
  for (const [, number, unit] of text.matchAll(/(\d+(?:\.\d+)?)([dhms])/g)) {
    sum += Number(number) * units[unit as keyof typeof units];
  }
  return sum;
}

/** A duration in words: `5 minutes`, `1 minute 30 seconds`. */
export function inWords(milliseconds: number): string {
  let rest = Math.round(milliseconds / second) * second;
  const parts: string[] = [];
  for (const [name, length] of [
    ["day", day],
    ["hour", hour],
    ["minute", minute],
    ["second", second],
  ] as const) {
    const number = Math.floor(rest / length);
    rest -= number * length;
    if (number > 0) parts.push(`${number} ${name}${number === 1 ? "" : "s"}`);
  }
  return parts.join(" ") || "no time";
}
