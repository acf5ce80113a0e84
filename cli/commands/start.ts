import type { Command } from "commander";
import type { ContactCenterConfig } from "../../config/schema";
import { operatorTasks } from "../operator-tasks";
import { type ReadingOptions, readingCommand } from "../options";
import { colors, columns, count, print, printJson } from "../output";
import type { StackOverview } from "../overview";
import { synthesiseEnvironment } from "./synth";

/** `npm start`: what this environment would become, what is left to decide, and what to do next. */
export function startCommand(): Command {
  return readingCommand("start", "synthesise an environment and say what Terraform would create").action(
    ({ env, json }: ReadingOptions) => {
      const { config, overview, policy } = synthesiseEnvironment(env, json);
      const tasks = operatorTasks(config);
      const next = nextCommands(config);
      if (json) {
        printJson({ version: 1, environment: env, stacks: overview, tasks, suppressed: policy.suppressed, next });
        return;
      }
      print(`\n${colors.bold(`${config.name}, environment ${env}`)}  (${config.region}, account ${config.accountId})`);
      for (const stack of overview) printStack(stack);
      print(`\n${colors.bold("Still to decide or to do by hand")}`);
      for (const { what, fix } of tasks) print(`  ${colors.yellow("•")} ${what}\n    ${colors.dim(fix)}`);
      print(`\n${colors.bold("Next")}`);
      print(columns(next.map(({ command, what }) => [command, what])));
    },
  );
}

function printStack({ name, state, resources, total }: StackOverview): void {
  print(`\n${colors.bold(name)}  ${count(total, "resource")} to create, state in ${state}`);
  print(columns(byService(resources).map(([service, types]) => [service, types.join(", ")])));
}

/** `aws_connect_queue: 6` as one of the types of `connect`: "queue × 6". */
function byService(resources: StackOverview["resources"]): readonly (readonly [string, readonly string[]])[] {
  const services = new Map<string, string[]>();
  for (const [type, number] of Object.entries(resources)) {
    // All but Terraform's own are types of AWS.
    const [service = type, ...rest] = type.replace(/^aws_/, "").split("_");
    const name = rest.join(" ") || service;
    services.set(service, [...(services.get(service) ?? []), number === 1 ? name : `${name} × ${number}`]);
  }
  return [...services];
}

function nextCommands({
  environment,
}: ContactCenterConfig): readonly { readonly command: string; readonly what: string }[] {
  const forEnvironment = environment === "example" ? "" : ` -- --env ${environment}`;
  return [
    { command: "npm run new-environment -- staging", what: "an environment of your own" },
    { command: `npm run doctor${forEnvironment}`, what: "is this machine and this account ready?" },
    { command: `npm run plan${forEnvironment}`, what: "what Terraform would change, asked of AWS" },
    { command: `npm run deploy${forEnvironment}`, what: "make it so" },
  ];
}
