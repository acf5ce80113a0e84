import { type Command, CommanderError } from "commander";
import { didYouMean } from "../config/nearest";
import { describeFailure, exitCodeOf, SwitchboardError } from "../config/problem";
import { columns } from "./output";

/**
 * The commands behind `npm run ...`, by the name of their script in package.json. Each is loaded only when it is called,
 * so that none pays for what another needs.
 */
const commands: Readonly<Record<string, (passedOn: readonly string[]) => Promise<Command>>> = {
  start: async () => (await import("./commands/start.js")).startCommand(),
  synth: async () => (await import("./commands/synth.js")).synthCommand(),
  plan: async (passedOn) => (await import("./commands/plan.js")).planCommand(passedOn),
  deploy: async (passedOn) => (await import("./commands/deploy.js")).deployCommand(passedOn),
  destroy: async (passedOn) => (await import("./commands/destroy.js")).destroyCommand(passedOn),
  doctor: async () => (await import("./commands/doctor.js")).doctorCommand(),
  "new-environment": async () => (await import("./commands/new-environment.js")).newEnvironmentCommand(),
  docs: async () => (await import("./commands/docs.js")).docsCommand(),
};

async function main([name = "", ...args]: readonly string[]): Promise<void> {
  const load = commands[name];
  if (load === undefined) throw unknownCommand(name);
  // npm takes the first `--` for itself; what follows a second one is for cdktf.
  const end = args.includes("--") ? args.indexOf("--") : args.length;
  const command = await load(args.slice(end + 1));
  // Throwing instead of exiting lets one place decide the exit code, and lets output finish.
  command.exitOverride().showHelpAfterError("(--help explains the options)");
  await command.parseAsync(args.slice(0, end), { from: "user" });
}

function unknownCommand(name: string): SwitchboardError {
  const known = Object.keys(commands);
  const list = columns(known.map((command) => [`npm run ${command}`, `npm run ${command} -- --help`]));
  const message =
    name === "" ? "Which command?" : `There is no command ${JSON.stringify(name)}. ${didYouMean(name, known)}`;
  return new SwitchboardError("usage", `${message}\n\n${list}`, "reject");
}

main(process.argv.slice(2)).catch((error: unknown) => {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : 2;
    return;
  }
  console.error(describeFailure(error));
  process.exitCode = exitCodeOf(error);
});
