import { BlockFailure, done, failed, type Outcome, type Standing } from "../block";

/**
 * How a block ends that cannot be simulated: as `world.outcomes` says for its name or its type, else as it usually
 * does. The trace says why it is not simulated.
 */
export function chosenOutcome(at: Standing, reason: string, usual: Outcome): Outcome {
  const { center, contact, frame, block } = at;
  center.note(contact, { type: "not-simulated", flow: frame.flow.name, block: block.id, reason });
  return chosenFor(at) ?? usual;
}

/** How a test wants a block to end; undefined where it does not say. @throws BlockFailure where it has no such branch. */
export function chosenFor({ center, block }: Standing): Outcome | undefined {
  const chosen = ofBlock(center.world.outcomes, block.id, block.action.Type);
  if (chosen === undefined) return undefined;
  if (block.errors.has(chosen) && chosen !== "NoMatchingCondition") return failed("the test chose this error", chosen);
  // No condition is met by nothing, so that the branch for that, or NextAction, is taken.
  if (chosen === "NextAction" || chosen === "NoMatchingCondition") return done(null);
  if (block.conditions.some(({ label }) => label === chosen)) return done(chosen);
  throw new BlockFailure("NoMatchingError", `the test chose "${chosen}", and the block has no such branch`);
}

/** What a test hands in for a block by its name, or for all of a type. */
export function ofBlock<Item>(
  items: Readonly<Record<string, Item>> | undefined,
  id: string,
  type: string,
): Item | undefined {
  if (items === undefined) return undefined;
  if (Object.hasOwn(items, id)) return items[id];
  return Object.hasOwn(items, type) ? items[type] : undefined;
}
