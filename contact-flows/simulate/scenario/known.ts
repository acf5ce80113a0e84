import { didYouMean } from "../../../config/nearest";
import { lastPart } from "../directory";
import { ScenarioError } from "./scenario-error";

/**
 * What is named by its id, the last part of an ARN, or its name.
 *
 * @throws ScenarioError with the names that there are.
 */
export function known<Item extends { readonly id: string; readonly name?: string }>(
  items: ReadonlyMap<string, Item>,
  reference: string,
  what: string,
): Item {
  const wanted = reference.toLowerCase();
  for (const item of items.values()) {
    const names = [item.id, lastPart(item.id), item.name ?? ""];
    if (names.some((name) => name.toLowerCase() === wanted)) return item;
  }
  const names = [...items.values()].map(({ id }) => lastPart(id));
  throw new ScenarioError(`There is no ${what} ${JSON.stringify(reference)}. ${didYouMean(reference, names)}`);
}
