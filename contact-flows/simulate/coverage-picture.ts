import type { Mark, Marks } from "../language/diagram/picture";
import { svg } from "../language/diagram/svg";
import { exitsOf } from "../language/document";
import { compileFlow } from "./compile";
import type { BranchCoverage, FlowCoverage } from "./coverage";
import type { SimulatedFlow } from "./world";

/** A flow's picture in the colours of its coverage: green where every branch was taken, red where none was. */
export function coveragePicture(flow: SimulatedFlow, coverage: FlowCoverage): Promise<string> {
  return svg(flow.document, { title: `${flow.name}: what was run`, type: flow.type, marks: marksOf(flow, coverage) });
}

/** @see coveragePicture */
export function marksOf(flow: SimulatedFlow, { branches }: FlowCoverage): Marks {
  const byBlock = byBlockOf(branches);
  const { blocks } = compileFlow(flow);
  return {
    ofBlock: (id) => {
      const known = byBlock.get(id);
      return known === undefined ? undefined : markOf(known);
    },
    gone: (from, to) => {
      const action = blocks.get(from)?.action;
      const taken = new Set((byBlock.get(from) ?? []).filter(({ taken }) => taken > 0).map(({ branch }) => branch));
      return action !== undefined && exitsOf(action).some(({ target, label }) => target === to && taken.has(label));
    },
  };
}

function markOf(branches: readonly BranchCoverage[]): Mark {
  const missed = branches.filter(({ taken }) => taken === 0);
  const extent = missed.length === 0 ? "all" : missed.length < branches.length ? "some" : "none";
  return { extent, lines: missed.map(({ branch }) => `never: ${branch}`) };
}

function byBlockOf(branches: readonly BranchCoverage[]): ReadonlyMap<string, readonly BranchCoverage[]> {
  const blocks = new Map<string, BranchCoverage[]>();
  for (const branch of branches) blocks.set(branch.block, [...(blocks.get(branch.block) ?? []), branch]);
  return blocks;
}
