import { join } from "node:path";
import type { Command } from "commander";
import { SwitchboardError } from "../../config/problem";
import { runCdktf } from "../cdktf";
import { type ReadingOptions, readingCommand } from "../options";
import { colors, print, printJson } from "../output";
import { selectStacks } from "../stack-selection";
import { requireTerraform, terraformMessages } from "../terraform";
import { outdir, synthesiseEnvironment } from "./synth";

/** What Terraform would change in one stack. */
interface StackPlan {
  readonly stack: string;
  readonly add: number;
  readonly change: number;
  readonly remove: number;
  readonly changes: readonly { readonly address: string; readonly action: string }[];
  readonly errors: readonly string[];
}

/** `npm run plan`: what Terraform would change, one stack after the other, in the order of deployment. */
export function planCommand(passedOn: readonly string[]): Command {
  return readingCommand("plan", "what Terraform would change (arguments after a second -- go to cdktf)")
    .argument("[stacks...]", "stacks to plan; all of them by default")
    .action(async (named: readonly string[], { env, json }: ReadingOptions) => {
      const { overview } = synthesiseEnvironment(env, json);
      const stacks = selectStacks(
        named,
        overview.map(({ name }) => name),
      );
      requireTerraform();
      if (json) {
        if (passedOn.length > 0) throw notWithJson(passedOn);
        const plans = [];
        for (const stack of stacks) plans.push(await planAsJson(stack));
        printJson({ version: 1, environment: env, stacks: plans });
        process.exitCode = plans.some(({ errors }) => errors.length > 0) ? 1 : 0;
        return;
      }
      for (const stack of stacks) {
        print(`\n${colors.bold(stack)}`);
        if ((await runCdktf(["plan", stack, ...passedOn], env)) !== 0) process.exitCode = 1;
      }
    });
}

function notWithJson(passedOn: readonly string[]): SwitchboardError {
  const message = `--json asks Terraform itself, which does not take ${passedOn.join(" ")}.\n  fix  Leave out what follows the second --, or set TF_CLI_ARGS_plan.`;
  return new SwitchboardError("usage", message, "reject");
}

/** cdktf prints plans for people only, so that Terraform itself is asked, in the folder that cdktf would use. */
async function planAsJson(stack: string): Promise<StackPlan> {
  const folder = join(outdir, "stacks", stack);
  const initialised = await terraformMessages(["init", "-input=false", "-json"], folder);
  const initErrors = errorsOf(initialised);
  const planned = initErrors.length > 0 ? [] : await terraformMessages(["plan", "-input=false", "-json"], folder);
  const summary = planned.find(({ type }) => type === "change_summary")?.changes;
  return {
    stack,
    add: summary?.add ?? 0,
    change: summary?.change ?? 0,
    remove: summary?.remove ?? 0,
    changes: planned.flatMap(({ type, change }) =>
      type === "planned_change" && change ? [{ address: change.resource.addr, action: change.action }] : [],
    ),
    errors: [...initErrors, ...errorsOf(planned)],
  };
}

function errorsOf(messages: Awaited<ReturnType<typeof terraformMessages>>): readonly string[] {
  return messages.flatMap(({ diagnostic }) =>
    diagnostic?.severity === "error" ? [`${diagnostic.summary}: ${diagnostic.detail}`] : [],
  );
}
