import type { Command } from "commander";
import { loadContactCenter } from "../../config/load";
import { type ReadingOptions, readingCommand } from "../options";
import { columns, count, print, printJson, step } from "../output";
import { overviewOf } from "../overview";

/** Where cdktf expects the synthesised stacks. */
export const outdir = "cdktf.out";

/** `npm run synth`: configuration in, Terraform out, rules held against it. */
export function synthCommand(): Command {
  return readingCommand(
    "synth",
    "write the Terraform of an environment to cdktf.out, and hold the rules against it",
  ).action(({ env, json }: ReadingOptions) => {
    const { overview, policy } = synthesiseEnvironment(env, json);
    if (json) printJson({ version: 1, environment: env, outdir, stacks: overview, suppressed: policy.suppressed });
    else {
      print();
      print(columns(overview.map(({ name, total, state }) => [name, count(total, "resource"), state])));
      for (const { rule, path, reason } of policy.suppressed) print(`  except ${rule} at ${path}: ${reason}`);
    }
  });
}

/**
 * What `start`, `synth`, `plan` and `deploy` begin with. Says each step, unless `quiet`.
 *
 * @throws ConfigurationError, PolicyError: with everything that is wrong.
 */
export function synthesiseEnvironment(env: string, quiet: boolean) {
  const config = step(
    "configuration",
    () => loadContactCenter(env),
    () => `config/environments/${env}.ts`,
    quiet,
  );
  const policy = step(
    "synthesis",
    () => loadMain().synthesise(config, outdir),
    ({ suppressed }) => `${outdir}, every rule holds, ${count(suppressed.length, "written exception")}`,
    quiet,
  );
  return { config, policy, overview: overviewOf(outdir, config) };
}

/** cdktf takes longer to load than all else together: a wrong option or `--help` does not wait for it. */
function loadMain(): typeof import("../../main") {
  return require("../../main");
}
