import type { Command } from "commander";
import { SwitchboardError } from "../../config/problem";
import { approval } from "../approval";
import { runEach } from "../cdktf";
import { type EnvironmentOptions, environmentCommand } from "../options";
import { print } from "../output";
import { cdktfRuns, selectStacks } from "../stack-selection";
import { requireTerraform } from "../terraform";
import { synthesiseEnvironment } from "./synth";

/** `npm run destroy`: takes an environment down again, unless it is protected. */
export function destroyCommand(passedOn: readonly string[]): Command {
  return environmentCommand("destroy", "take an environment down (arguments after a second -- go to cdktf)")
    .argument("[stacks...]", "stacks to destroy; all of them by default")
    .option("-y, --yes", "do not ask", false)
    .action(async (named: readonly string[], { env, yes }: EnvironmentOptions & { readonly yes: boolean }) => {
      const approved = approval("destroy", yes);
      const { config, overview } = synthesiseEnvironment(env, false);
      const all = overview.map(({ name }) => name);
      const runs = cdktfRuns(selectStacks(named, all), all);
      if (config.destroyProtection) throw isProtected(env);
      requireTerraform();
      print();
      // What was deployed last is in nobody's way: it goes first.
      process.exitCode = await runEach(
        [...runs].reverse().map((stacks) => ["destroy", ...stacks, ...approved, ...passedOn]),
        env,
      );
    });
}

function isProtected(env: string): SwitchboardError {
  return new SwitchboardError(
    "environment",
    [
      `Environment ${env} is protected: it holds an instance, numbers, recordings or state that cannot be had back.`,
      `  fix  Set destroyProtection: false in config/environments/${env}.ts, \`npm run deploy -- --env ${env}\`, then destroy.`,
      "       docs/guide/first-deployment.md says what AWS keeps, and what it counts.",
    ].join("\n"),
    "reject",
  );
}
