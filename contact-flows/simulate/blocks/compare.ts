import { done, type Outcome, type Standing } from "../block";
import { resolveIn } from "../scope";

/** Check contact attributes: the conditions are held against a value; nothing at all meets none. */
export function compare(at: Standing): Outcome {
  const parameter = at.block.parameters.get("ComparisonValue");
  const reference =
    typeof parameter === "object" && parameter !== null && "parts" in parameter ? parameter.reference : undefined;
  if (reference === undefined) return done(at.text("ComparisonValue") ?? null);
  return done(resolveIn(at.center, at.contact, at.frame, reference) ?? null);
}
