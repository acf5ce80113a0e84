import type { LambdaHandler } from "../../contact-flows/simulate/world";

/** What a script says of a Lambda: its answer, or how long it takes and what it answers, or how it fails. */
export function lambdaOf(written: unknown): LambdaHandler {
  const { takes, fails, answer } = specialOf(written) ?? { takes: 0, fails: undefined, answer: written };
  return async (_event, context) => {
    if (takes > 0) await context.takes(takes);
    if (fails !== undefined) throw new Error(fails);
    return answer;
  };
}

/** `{ takes: 9, answer: {...} }` and `{ fails: "message" }`; anything else is an answer as it stands. */
function specialOf(written: unknown) {
  if (typeof written !== "object" || written === null || Array.isArray(written)) return undefined;
  const { takes, fails, answer, ...others } = written as Readonly<Record<string, unknown>>;
  if (Object.keys(others).length > 0) return undefined;
  const slow = typeof takes === "number" && takes >= 0;
  if (!slow && typeof fails !== "string") return undefined;
  return { takes: slow ? takes : 0, fails: typeof fails === "string" ? fails : undefined, answer: answer ?? {} };
}
