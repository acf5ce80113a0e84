import { specOf } from "../language/catalogue/catalogue";
import { flowGraph } from "../language/graph";
import type { Center, Observer } from "./center";
import { type CompiledBlock, type CompiledFlow, compileFlow } from "./compile";
import type { SimulatedFlow } from "./world";

/** A branch, and how often contacts took it. */
export interface BranchCoverage {
  readonly block: string;
  /** Type of the action. */
  readonly action: string;
  /** The operand of a condition, the type of an error, or `NextAction`. */
  readonly branch: string;
  /** Whether it is the way of a failure. */
  readonly isError: boolean;
  readonly taken: number;
}

/** How much of a flow was run. Branches of blocks that nothing leads to do not count. */
export interface FlowCoverage {
  readonly flow: string;
  readonly name: string;
  readonly branches: readonly BranchCoverage[];
  /** Branches that were taken. */
  readonly taken: number;
  readonly errors: { readonly taken: number; readonly total: number };
}

/** Counts which branches contacts take, over any number of simulations. */
export class Coverage {
  /** By flow, by block: how often each branch was taken. */
  readonly #counts = new Map<string, Map<string, number[]>>();

  readonly #observer: Observer = {
    took: (flow, block, branch) => {
      const counts = this.#countsOf(flow, block);
      counts[branch] = (counts[branch] ?? 0) + 1;
    },
  };

  /** Counts in a contact center from now on; gives what stops it. */
  watch(center: Center): () => void {
    center.observers.add(this.#observer);
    return () => center.observers.delete(this.#observer);
  }

  /** How much of flows was run until now. */
  of(flows: readonly SimulatedFlow[]): readonly FlowCoverage[] {
    return flows.map((flow) => this.#coverageOf(compileFlow(flow)));
  }

  #countsOf({ id }: CompiledFlow, block: CompiledBlock): number[] {
    const blocks = this.#counts.get(id) ?? new Map<string, number[]>();
    this.#counts.set(id, blocks);
    const counts = blocks.get(block.id) ?? [];
    blocks.set(block.id, counts);
    return counts;
  }

  #coverageOf(flow: CompiledFlow): FlowCoverage {
    const { reachable } = flowGraph(flow.document);
    const branches = [...flow.blocks.values()]
      .filter(({ id }) => reachable.has(id))
      .flatMap((block) =>
        block.branches.map((branch, index) => ({
          block: block.id,
          action: block.action.Type,
          branch,
          isError: isFailure(block, branch),
          taken: this.#counts.get(flow.id)?.get(block.id)?.[index] ?? 0,
        })),
      );
    const errors = branches.filter(({ isError }) => isError);
    return {
      flow: flow.id,
      name: flow.name,
      branches,
      taken: branches.filter(({ taken }) => taken > 0).length,
      errors: { taken: errors.filter(({ taken }) => taken > 0).length, total: errors.length },
    };
  }
}

/** Answers that are no failure although they stand among the errors: none of the conditions, and no key in time. */
const answers: ReadonlySet<string> = new Set(["NoMatchingCondition", "InputTimeLimitExceeded"]);

function isFailure({ errors, action }: CompiledBlock, branch: string): boolean {
  return errors.has(branch) && !answers.has(branch) && specOf(action.Type) !== undefined;
}

/** The share of branches that were taken, in percent; 100 of a flow without any. */
export function percentOf({ taken, branches }: Pick<FlowCoverage, "taken" | "branches">): number {
  return branches.length === 0 ? 100 : (100 * taken) / branches.length;
}
