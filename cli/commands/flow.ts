import { Command, InvalidArgumentError } from "commander";
import { didYouMean } from "../../config/nearest";
import type { FlowType } from "../../contact-flows/language/document";
import type { Severity } from "../../contact-flows/language/finding";
import type { CheckOptions } from "../flow/check";
import type { DiffOptions } from "../flow/diff";
import type { DrawOptions } from "../flow/draw";
import type { ImportOptions } from "../flow/import";
import type { ListOptions } from "../flow/list";
import type { RoundtripOptions } from "../flow/roundtrip";
import type { RunOptions } from "../flow/run";
import type { WalkCommandOptions } from "../flow/walk";

const json = ["--json", "print one JSON document and nothing else"] as const;
const environment = ["-e, --env <name>", "environment whose flows the names mean (or ENVIRONMENT)"] as const;
const type = ["--type <type>", "type of flow, where it is not in the file, such as CUSTOMER_QUEUE", flowType] as const;
const files =
  "files of flows, as the console exports them, files of TypeScript that export flows, - for standard input, or names of flows of the environment (npm run flow -- list)";

/** `npm run flow`: reads, checks, draws and imports flows. Each subcommand is loaded only when it is called. */
export function flowCommand(): Command {
  // Subcommands take over what is set before they are made.
  const flow = new Command("flow")
    .description("check, draw, import and compare flows: files of your own, or flows of the environment")
    .exitOverride()
    .showHelpAfterError("(--help explains the options)");
  addChecks(flow);
  addPictures(flow);
  addComparisons(flow);
  addRuns(flow);
  addWalks(flow);
  return flow;
}

function addChecks(flow: Command): void {
  flow
    .command("check")
    .description(
      "say what the service would refuse, what breaks, and what is doubtful; exit with 1 where that is an error",
    )
    .argument("[files...]", files)
    .option("--files-from <list>", "a file with the names of files, one a line, or - for standard input")
    .option("--json", "print one JSON array of findings and nothing else", false)
    .option(...type)
    .option("--severity <severity>", "the least that is said: info, warning or error", severity, "info")
    .option(...environment)
    .action((named: readonly string[], options: CheckOptions) =>
      (require("../flow/check") as typeof import("../flow/check")).check(named, options),
    );
  flow
    .command("roundtrip")
    .description("read each flow, write it, read it again, and say whether anything was lost; exit with 1 where it was")
    .argument("<files...>", files)
    .option(...json, false)
    .option(...environment)
    .action((named: readonly string[], options: RoundtripOptions) =>
      (require("../flow/roundtrip") as typeof import("../flow/roundtrip")).roundtrip(named, options),
    );
}

function addPictures(flow: Command): void {
  flow
    .command("draw")
    .description("draw each flow: SVG, or Markdown with a Mermaid picture and a table of its blocks")
    .argument("<files...>", files)
    .option("-o, --out <path>", "X.svg, X.md, a folder for several flows, or - for Mermaid on standard output")
    .option("--format <format>", "svg or md, for a folder", pictureFormat)
    .option(...type)
    .option(...environment)
    .action((named: readonly string[], options: DrawOptions) =>
      (require("../flow/draw") as typeof import("../flow/draw")).draw(named, options),
    );
  flow
    .command("list")
    .description("list the flows and modules of the environment")
    .option(...json, false)
    .option("-e, --env <name>", "environment: a file of config/environments (or ENVIRONMENT)")
    .action((options: ListOptions) => (require("../flow/list") as typeof import("../flow/list")).list(options));
}

function addComparisons(flow: Command): void {
  flow
    .command("import")
    .description("write exported flows as TypeScript that makes the same flow")
    .argument("<files...>", "files of flows, as the console exports them")
    .option("-o, --out <path>", "X.ts, or a folder for several flows; standard output by default")
    .option("--force", "replace files that exist", false)
    .option(...type)
    .action((named: readonly string[], options: ImportOptions) =>
      (require("../flow/import") as typeof import("../flow/import")).importFlows(named, options),
    );
  flow
    .command("diff")
    .description("say in words what changed from one version of a flow to another")
    .argument("<before>", "the older version: a file or a name")
    .argument("<after>", "the newer version: a file or a name")
    .option(...json, false)
    .option("--layout", "say also what changed only in names and places", false)
    .option("--exit-code", "exit with 1 where anything but layout differs; 0 otherwise, as without this option", false)
    .option(...environment)
    .action((before: string, after: string, options: DiffOptions) =>
      (require("../flow/diff") as typeof import("../flow/diff")).diff(before, after, options),
    );
}

function addRuns(flow: Command): void {
  flow
    .command("run")
    .description(
      "hold a call or a chat with a flow in the terminal, or check a written conversation; exit with 1 where it fails",
    )
    .argument("<flow>", "a name of a flow of the environment (npm run flow -- list), or a file of one")
    .option("--at <time>", "local time at which it begins, such as 2026-11-20T09:00")
    .option("--from <number>", "number of the caller, such as +14155550100")
    .option("--channel <channel>", "voice or chat", contactChannel)
    .option(
      "--seed <number>",
      "what percentages and ids are drawn from; the same number, the same conversation",
      wholeNumber,
    )
    .option("--script <file>", "a written conversation in YAML that is held and checked")
    .option("--json", "print everything that happened as one JSON array and nothing else", false)
    .option(...environment)
    .action((named: string, options: RunOptions) =>
      (require("../flow/run") as typeof import("../flow/run")).runFlow(named, options),
    );
}

function addWalks(flow: Command): void {
  flow
    .command("walk")
    .description(
      "send contacts through flows that answer everything at random; report dead ends, loops and ends without a word",
    )
    .argument("<flows...>", "names of flows of the environment (npm run flow -- list), or files of them")
    .option("--walks <number>", "contacts for each flow", numberFromOne, 1000)
    .option("--seed <number>", "seed of the first; the same number, the same walks", wholeNumber, 1)
    .option("--channel <channel>", "voice, chat or task", walkChannel, "voice")
    .option("-o, --out <path>", "X.svg: a picture of the flow, coloured by what was walked")
    .option(...json, false)
    .option(...environment)
    .action((named: readonly string[], options: WalkCommandOptions) =>
      (require("../flow/walk") as typeof import("../flow/walk")).walkFlows(named, options),
    );
}

function walkChannel(value: string): "voice" | "chat" | "task" {
  return oneOf(["voice", "chat", "task"], value);
}

function contactChannel(value: string): "voice" | "chat" {
  return oneOf(["voice", "chat"], value);
}

function wholeNumber(value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new InvalidArgumentError("A whole number from 0.");
  return Number(value);
}

function numberFromOne(value: string): number {
  const number = wholeNumber(value);
  if (number === 0) throw new InvalidArgumentError("A whole number from 1.");
  return number;
}

function flowType(value: string): FlowType {
  // Loaded here: a command without the option does not wait for it.
  const { flowTypes } =
    require("../../contact-flows/language/document") as typeof import("../../contact-flows/language/document");
  return oneOf(flowTypes, value.toUpperCase().replaceAll("-", "_"));
}

function severity(value: string): Severity {
  return oneOf(["info", "warning", "error"], value);
}

function pictureFormat(value: string): "svg" | "md" {
  return oneOf(["svg", "md"], value);
}

function oneOf<const Value extends string>(known: readonly Value[], value: string): Value {
  const found = known.find((one) => one === value);
  if (found === undefined) throw new InvalidArgumentError(didYouMean(value, known));
  return found;
}
