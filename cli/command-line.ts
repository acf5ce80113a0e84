import type { Command } from "commander";
import { didYouMean } from "../config/nearest";
import { SwitchboardError } from "../config/problem";
import { columns } from "./output";
import { run } from "./run";

/**
 * The commands behind `npm run ...`, by the name of their script in package.json. Each is loaded only when it is called,
 * so that none pays for what another needs.
 */
const commands: Readonly<Record<string, (passedOn: readonly string[]) => Command>> = {
  start: () => (require("./commands/start") as typeof import("./commands/start")).startCommand(),
  synth: () => (require("./commands/synth") as typeof import("./commands/synth")).synthCommand(),
  plan: (passedOn) => (require("./commands/plan") as typeof import("./commands/plan")).planCommand(passedOn),
  deploy: (passedOn) => (require("./commands/deploy") as typeof import("./commands/deploy")).deployCommand(passedOn),
  destroy: (passedOn) =>
    (require("./commands/destroy") as typeof import("./commands/destroy")).destroyCommand(passedOn),
  doctor: () => (require("./commands/doctor") as typeof import("./commands/doctor")).doctorCommand(),
  "new-environment": () =>
    (require("./commands/new-environment") as typeof import("./commands/new-environment")).newEnvironmentCommand(),
  keys: () => (require("./commands/keys") as typeof import("./commands/keys")).keysCommand(),
  flow: () => (require("./commands/flow") as typeof import("./commands/flow")).flowCommand(),
  docs: () => (require("./commands/docs") as typeof import("./commands/docs")).docsCommand(),
};

/** Runs the command that arguments name; npm takes the first `--` for itself, and what follows a second is for cdktf. */
export function commandLine([name = "", ...args]: readonly string[]): Promise<void> {
  const end = args.includes("--") ? args.indexOf("--") : args.length;
  return run(
    () => {
      const make = commands[name];
      if (make === undefined) throw unknownCommand(name);
      return make(args.slice(end + 1));
    },
    args.slice(0, end),
  );
}

function unknownCommand(name: string): SwitchboardError {
  const known = Object.keys(commands);
  const list = columns(known.map((command) => [`npm run ${command}`, `npm run ${command} -- --help`]));
  const message =
    name === "" ? "Which command?" : `There is no command ${JSON.stringify(name)}. ${didYouMean(name, known)}`;
  return new SwitchboardError("usage", `${message}\n\n${list}`, "reject");
}
