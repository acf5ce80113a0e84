import { readFileSync } from "node:fs";
import type { Center } from "../../contact-flows/simulate/center";
import type { Customer } from "../../contact-flows/simulate/scenario/customer";
import { storyLine } from "../../contact-flows/simulate/scenario/story";
import { type Simulation, simulate } from "../../contact-flows/simulate/simulate";
import { colors, print } from "../output";
import { oneLine } from "./report";
import { converse } from "./run-terminal";
import { type RunnableFlow, runnableFlow, sayMadeUp } from "./run-world";
import { type ReadScript, type Script, scriptIn, scriptProblems } from "./script";
import { unknownNames } from "./script-names";
import { play } from "./script-play";
import { standardInput } from "./source";
import { usage } from "./target";
import { JsonArrayWriter } from "./write";

/** What `flow run` takes. */
export interface RunOptions {
  readonly at?: string;
  readonly from?: string;
  readonly channel?: "voice" | "chat";
  readonly seed?: number;
  readonly env?: string;
  /** A file with a conversation that is held and checked. */
  readonly script?: string;
  readonly json: boolean;
}

/**
 * `npm run flow -- run`: holds a call or a chat with a flow, in the terminal or by a script. Exit code 1 where the script
 * does not come true.
 */
export async function runFlow(name: string, options: RunOptions): Promise<void> {
  if (name === standardInput && options.script === undefined) {
    throw usage(
      "Standard input cannot be the flow and what you type.",
      "Name the file, or write the conversation: --script FILE.yaml",
    );
  }
  if (options.script === standardInput) {
    throw usage("A script cannot come from standard input.", "Write it into a file: --script FILE.yaml");
  }
  const read = options.script === undefined ? undefined : readScript(options.script);
  const runnable = runnableFlow(name, options.env, read?.script?.lambdas);
  if (runnable === undefined) {
    // Nothing was played that could have failed.
    process.exitCode = 2;
    return;
  }
  const sim = simulationOf(runnable, read?.script, options);
  const problems = read === undefined ? [] : [...read.problems, ...unknownNames(read, sim.center)];
  if (problems.length > 0) throw scriptProblems(options.script ?? "", problems);
  const script = read?.script;
  sayMadeUp(runnable);
  if (!options.json) sim.center.observers.add({ happened: (event) => printEvent(sim.center, event) });
  const customer = begin(sim, runnable, script, options);
  if (script === undefined) await converse(sim, customer, process.stdin);
  else await play(sim, customer, script);
  if (options.json) await writeTrace(customer);
}

function readScript(file: string): ReadScript {
  try {
    return scriptIn(readFileSync(file, "utf8"));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw usage(`${file} cannot be read: ${reason}.`, "Name a file with a written conversation.");
  }
}

function simulationOf({ world, ownWorld }: RunnableFlow, script: Script | undefined, options: RunOptions): Simulation {
  const at = options.at ?? script?.at;
  const seed = options.seed ?? script?.seed;
  try {
    return simulate(world, {
      ...(at === undefined ? {} : { at }),
      ...(seed === undefined ? {} : { seed }),
      ...(script?.faults === undefined ? {} : { faults: script.faults }),
      standIns: !ownWorld,
    });
  } catch (error) {
    if (error instanceof RangeError) throw usage(error.message, "Correct --at, or `at` and `faults` of the script.");
    throw error;
  }
}

function begin(sim: Simulation, { flow }: RunnableFlow, script: Script | undefined, options: RunOptions): Customer {
  const { attributes, name, initialMessage } = script ?? {};
  const from = options.from ?? script?.from;
  const begin = { flow, ...(attributes === undefined ? {} : { attributes }) };
  if ((options.channel ?? script?.channel ?? "voice") === "voice") {
    return sim.call({ ...begin, ...(from === undefined ? {} : { from }) });
  }
  return sim.chat({
    ...begin,
    ...(name === undefined ? {} : { name }),
    ...(initialMessage === undefined ? {} : { initialMessage }),
  });
}

function printEvent(center: Center, event: Parameters<typeof storyLine>[0]): void {
  const line = storyLine(event, center.timeZone);
  if (line === undefined) return;
  print(event.type === "line" ? oneLine(line) : colors.dim(oneLine(line)));
}

async function writeTrace({ strand }: Customer): Promise<void> {
  const json = new JsonArrayWriter();
  await json.add(strand.conversation.trace);
  await json.end();
}
