import * as z from "zod";
import { endReasons } from "../../contact-flows/simulate/contact";
import { millisecondsOf } from "../../contact-flows/simulate/scenario/duration";
import { ScenarioError } from "../../contact-flows/simulate/scenario/scenario-error";

const text = z.string({ error: "has to be a text" });

/** What is looked for: a text, or a pattern between slashes. */
const expected = text.check((context) => {
  const [, pattern] = /^\/(.+)\/$/.exec(context.value) ?? [];
  if (pattern === undefined) return;
  try {
    new RegExp(pattern);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    context.issues.push({ code: "custom", input: context.value, message: `is no pattern (${reason})` });
  }
});

const keys = text.regex(/^[0-9*#]+$/, { error: 'has to be keys of a telephone: digits, * and #, e.g. "1#"' });

const duration = text.refine(isDuration, { error: "has to be a time such as 30s, 5m or 1h 30m" });

const attributes = z.record(z.string(), z.string(), { error: "has to name attributes: { language: en }" });

/** An answer to what a chat shows: the choice, or with it what a view or a bot gets besides. */
const picked = z.union([text, z.strictObject({ choice: text, data: z.record(z.string(), z.json()).optional() })], {
  error: "has to be a choice, or { choice: Send, data: { city: Rome } }",
});

const agentActs = ["answers", "hangs up", "holds", "resumes", "misses", "rejects", "finishes work"] as const;

/** Steps that say something besides their name, and what. */
export const stepForms = {
  hears: expected,
  reads: expected,
  next: expected,
  never: expected,
  sees: expected,
  presses: keys,
  says: text,
  writes: text,
  picks: picked,
  signals: text,
  connected: text,
  attaches: text,
  waits: duration,
  queued: text,
  agent: z.enum(agentActs, { error: `has to be one of: ${agentActs.join(", ")}` }),
  "agent hears": expected,
  "agent says": text,
  "agent writes": text,
  "agent transfers": text,
  attributes,
  ends: z.enum(endReasons, { error: `has to be one of: ${endReasons.join(", ")}` }),
} as const satisfies Readonly<Record<string, z.ZodType>>;

/** Steps that are one word, or two. */
export const wordSteps = ["hangs up", "on hold", "ends", "leaves", "returns", "types"] as const;

export type StepName = keyof typeof stepForms | (typeof wordSteps)[number];

/** Whether a text is a time that can pass. */
export function isDuration(text: string): boolean {
  try {
    millisecondsOf(text);
    return true;
  } catch (error) {
    if (error instanceof ScenarioError) return false;
    throw error;
  }
}
