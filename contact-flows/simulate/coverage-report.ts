import { type BranchCoverage, type FlowCoverage, percentOf } from "./coverage";

/** Least shares, in percent. */
export interface CoverageThreshold {
  readonly branches: number;
  /** Of the branches that failures take. */
  readonly errors?: number;
}

/** Coverage for people: a line for each flow, and under it the branches that nobody took. */
export function coverageText(flows: readonly FlowCoverage[]): string {
  const width = Math.max(0, ...flows.map(({ name }) => name.length));
  return flows.map((flow) => [lineOf(flow, width), ...missedIn(flow).map(missed)].join("\n")).join("\n");
}

/** Branches that nobody took, in the order of the flow. */
export function missedIn({ branches }: FlowCoverage): readonly BranchCoverage[] {
  return branches.filter(({ taken }) => taken === 0);
}

/** What keeps flows from a threshold, a sentence each; none where they reach it. */
export function shortfalls(flows: readonly FlowCoverage[], threshold: CoverageThreshold): readonly string[] {
  return flows.flatMap((flow) => {
    const { errors, name } = flow;
    const errorShare = errors.total === 0 ? 100 : (100 * errors.taken) / errors.total;
    const short = [
      ...(percentOf(flow) < threshold.branches
        ? [`${name}: ${percent(percentOf(flow))} of its branches were taken, not ${threshold.branches} %`]
        : []),
      ...(errorShare < (threshold.errors ?? 0)
        ? [`${name}: ${percent(errorShare)} of its failures were met, not ${threshold.errors} %`]
        : []),
    ];
    return short.length === 0 ? [] : [[...short, ...missedIn(flow).map(missed)].join("\n")];
  });
}

function lineOf(flow: FlowCoverage, width: number): string {
  const { name, taken, branches, errors } = flow;
  const share = percent(percentOf(flow)).padStart(7);
  return `${name.padEnd(width)} ${share}  ${taken} of ${branches.length} branches, ${errors.taken} of ${errors.total} failures`;
}

function missed({ block, branch, action }: BranchCoverage): string {
  return `  never: ${block} (${action}) → ${branch}`;
}

/** Rounded down, so that only all is 100 %. */
function percent(share: number): string {
  return `${(Math.floor(share * 10) / 10).toFixed(1)} %`;
}
