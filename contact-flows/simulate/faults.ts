import { nearest } from "../../config/nearest";
import { specOf } from "../language/catalogue/catalogue";
import { type CompiledBlock, compileFlow } from "./compile";
import type { FlowRun } from "./run";
import type { SimulatedFlow, SimulationOptions } from "./world";

type Faults = NonNullable<SimulationOptions["faults"]>;

/**
 * Has blocks take the branches that a test wants to see taken.
 *
 * @throws RangeError with every fault that names no block of the flows, or no branch of its block: it would never show.
 */
export function faultChooser(
  faults: Faults,
  flows: readonly SimulatedFlow[],
): (run: FlowRun, block: CompiledBlock) => string | undefined {
  const problems = problemsOf(faults, flows);
  if (problems.length > 0) throw new RangeError(`Faults that cannot come about:\n${problems.join("\n")}`);
  const chosen = new Map(Object.entries(faults));
  return ({ standing }, { id, action }) =>
    chosen.get(`${standing?.flow.name ?? ""}/${id}`) ?? chosen.get(id) ?? chosen.get(action.Type);
}

function problemsOf(faults: Faults, flows: readonly SimulatedFlow[]): readonly string[] {
  const known = new Map<string, CompiledBlock[]>();
  for (const flow of flows.map(compileFlow)) {
    for (const block of flow.blocks.values()) {
      for (const name of [block.id, block.action.Type, `${flow.name}/${block.id}`]) {
        known.set(name, [...(known.get(name) ?? []), block]);
      }
    }
  }
  return Object.entries(faults).flatMap(([name, branch]) => {
    const blocks = known.get(name);
    if (blocks === undefined) {
      const alike = [...known.keys()].filter((one) => one.includes("/") === name.includes("/"));
      const near = nearest(name, alike);
      return [`  No flow has a block "${name}".${near === undefined ? "" : ` Did you mean "${near}"?`}`];
    }
    if (blocks.some((block) => canTake(block, branch))) return [];
    const branches = [...new Set(blocks.flatMap((block) => block.branches))];
    return [`  "${name}" has no branch "${branch}": it has ${branches.join(", ") || "none"}.`];
  });
}

function canTake({ branches, action }: CompiledBlock, branch: string): boolean {
  return (
    branch === "NextAction" ||
    branches.includes(branch) ||
    specOf(action.Type)?.errors.allowed.includes(branch) === true
  );
}
