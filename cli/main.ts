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
  start: () => load<typeof import("./commands/start")>("start").startCommand(),
  synth: () => load<typeof import("./commands/synth")>("synth").synthCommand(),
  plan: (passedOn) => load<typeof import("./commands/plan")>("plan").planCommand(passedOn),
  deploy: (passedOn) => load<typeof import("./commands/deploy")>("deploy").deployCommand(passedOn),
  destroy: (passedOn) => load<typeof import("./commands/destroy")>("destroy").destroyCommand(passedOn),
  doctor: () => load<typeof import("./commands/doctor")>("doctor").doctorCommand(),
  "new-environment": () => load<typeof import("./commands/new-environment")>("new-environment").newEnvironmentCommand(),
  flow: () => load<typeof import("./commands/flow")>("flow").flowCommand(),
  docs: () => load<typeof import("./commands/docs")>("docs").docsCommand(),
};

function load<Module>(name: string): Module {
  return require(`./commands/${name}`);
}

/** The command that the arguments name; npm takes the first `--` for itself, and what follows a second one is for cdktf. */
function main([name = "", ...args]: readonly string[]): Promise<void> {
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

void main(process.argv.slice(2));
