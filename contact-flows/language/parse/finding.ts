import type { Finding } from "../finding";

/** A finding about a file as a whole that makes it, or a part of it, unfit. */
export function documentError(rule: string, message: string, fix: string): Finding {
  return { rule, severity: "error", block: "", message, fix };
}

/** The beginning of a text as a message shows it: on one line, in quotes. */
export function shown(text: string): string {
  const line = JSON.stringify(text.slice(0, 40));
  return text.length > 40 ? `${line.slice(0, -1)}…"` : line;
}

/** What a JSON value is, in words. */
export function kindOf(value: unknown): string {
  if (value === undefined) return "missing";
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "string") return `the text ${shown(value)}`;
  if (typeof value === "number" || typeof value === "boolean") return `${JSON.stringify(value)}`;
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}
