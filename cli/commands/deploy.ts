import type { Command } from "commander";
import { controlPlane } from "../../config/limits";
import type { ContactCenterConfig } from "../../config/schema";
import { approval } from "../approval";
import { runEach } from "../cdktf";
import { type EnvironmentOptions, environmentCommand } from "../options";
import { print } from "../output";
import { cdktfRuns, selectStacks } from "../stack-selection";
import { requireTerraform } from "../terraform";
import { synthesiseEnvironment } from "./synth";

/** `npm run deploy`: plans, asks, and makes it so. */
export function deployCommand(passedOn: readonly string[]): Command {
  return environmentCommand("deploy", "make it so, after showing the plan (arguments after a second -- go to cdktf)")
    .argument("[stacks...]", "stacks to deploy; all of them by default")
    .option("-y, --yes", "do not ask", false)
    .action(async (named: readonly string[], { env, yes }: EnvironmentOptions & { readonly yes: boolean }) => {
      const approved = approval("deploy", yes);
      const { config, overview } = synthesiseEnvironment(env, false);
      const all = overview.map(({ name }) => name);
      const runs = cdktfRuns(selectStacks(named, all), all);
      requireTerraform();
      print();
      const options = [...approved, ...parallelism(config), ...passedOn];
      process.exitCode = await runEach(
        runs.map((stacks) => ["deploy", ...stacks, ...options]),
        env,
      );
    });
}

/** HCP Terraform decides by itself how much it does at a time, and refuses the option. */
export function parallelism({ state }: Pick<ContactCenterConfig, "state">): readonly string[] {
  return state.type === "cloud" ? [] : ["--terraform-parallelism", String(controlPlane.terraformParallelism)];
}
