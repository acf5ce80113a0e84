import { valueAt } from "../lookup";
import { type NameLimit, nameLimits } from "../name-limits";
import type { Rule } from "../rule";

/** Names that hold a reference are known only at apply, and are left to AWS. */
export const namesWithinLimits = {
  id: "names-within-limits",
  title: "Every name and description fits what AWS takes.",
  why: "AWS refuses it half-way through a deployment, after other resources have changed.",
  source: "Switchboard CC-NAME",
  check: (stack) =>
    nameLimits.flatMap((limit) =>
      stack.ofType(limit.type).flatMap(({ address, body }) =>
        faults(valueAt(body, limit.argument), limit).map((fault) => ({
          address,
          message: `${limit.argument} ${fault}`,
          fix: "Shorten or change it; names are made in config/names.",
        })),
      ),
    ),
} as const satisfies Rule;

function faults(value: unknown, { min, max, pattern }: NameLimit): readonly string[] {
  if (typeof value !== "string" || value.includes("${")) return [];
  const length = [...value].length;
  return [
    ...(length < min ? [`has ${length} characters, at least ${min} are needed: ${JSON.stringify(value)}`] : []),
    ...(length > max ? [`has ${length} characters, at most ${max} fit: ${JSON.stringify(value)}`] : []),
    ...(pattern && !pattern.test(value) ? [`is ${JSON.stringify(value)}, which does not match ${pattern.source}`] : []),
  ];
}
