import { didYouMean } from "../config/nearest";
import { SwitchboardError } from "../config/problem";

/**
 * The stacks that a command works on: those named, or all, always in the order of deployment.
 *
 * @throws SwitchboardError (usage) for a name that is no stack of this environment.
 */
export function selectStacks(named: readonly string[], all: readonly string[]): readonly string[] {
  const unknown = named.filter((name) => !all.includes(name));
  if (unknown.length > 0) {
    const lines = unknown.map((name) => `There is no stack ${JSON.stringify(name)}. ${didYouMean(name, all)}`);
    throw new SwitchboardError("usage", lines.join("\n"), "reject");
  }
  return named.length === 0 ? all : all.filter((name) => named.includes(name));
}

/**
 * cdktf's arguments for some of the stacks. All of them need no names but a pattern; one alone may leave out those that
 * it depends on. Some but not all would lose their order in cdktf 0.21, and its destroy would never end: they are run
 * one after the other.
 */
export function cdktfRuns(selected: readonly string[], all: readonly string[]): readonly (readonly string[])[] {
  if (selected.length === all.length) return [["*"]];
  return selected.map((stack) => [stack, "--ignore-missing-stack-dependencies"]);
}
