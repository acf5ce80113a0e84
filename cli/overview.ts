import { namesOf, stackNames } from "../config/names";
import type { ContactCenterConfig } from "../config/schema";
import { readSynthesisedStacks } from "../stacks/policy/enforce";
import { isObject } from "../stacks/policy/synthesised-stack";

/** One synthesised stack in figures. */
export interface StackOverview {
  readonly name: string;
  /** Where Terraform keeps its state, in words. */
  readonly state: string;
  /** How many resources of each type Terraform would create. */
  readonly resources: Readonly<Record<string, number>>;
  readonly total: number;
  /** What Terraform prints after a deployment. */
  readonly outputs: readonly string[];
}

/** The stacks of an output folder, in the order in which they are deployed. */
export function overviewOf(outdir: string, config: ContactCenterConfig): readonly StackOverview[] {
  const deployment: readonly string[] = stackNames;
  const stacks = [...readSynthesisedStacks(outdir)].sort(
    (a, b) => deployment.indexOf(a.name) - deployment.indexOf(b.name),
  );
  return stacks.map(({ name, resources, json }) => {
    const byType: Record<string, number> = {};
    for (const { type } of resources) byType[type] = (byType[type] ?? 0) + 1;
    return {
      name,
      state: stateOf(config, name),
      resources: byType,
      total: resources.length,
      outputs: Object.keys(isObject(json.output) ? json.output : {}),
    };
  });
}

/** Where the state of a stack lives. */
export function stateOf(config: ContactCenterConfig, stack: string): string {
  const names = namesOf(config);
  const { state } = config;
  if (state.type === "cloud") {
    return `HCP Terraform, organisation ${state.organization}, workspace ${names.workspace(stack)}`;
  }
  if (state.type === "local" || (stack === "state-backend" && state.ownState === "local"))
    return names.stateFile(stack);
  return `s3://${state.bucket}/${names.stateKey(stack)}`;
}
