import { Coverage, type FlowCoverage, percentOf } from "../../contact-flows/simulate/coverage";
import { coveragePicture } from "../../contact-flows/simulate/coverage-picture";
import { missedIn } from "../../contact-flows/simulate/coverage-report";
import type { WalkFinding } from "../../contact-flows/simulate/walk/findings";
import { type WalkReport, walk } from "../../contact-flows/simulate/walk/walk";
import type { SimulatedFlow } from "../../contact-flows/simulate/world";
import { colors, columns, count, print, printJson } from "../output";
import { oneLine } from "./report";
import { type RunnableFlow, runnableFlow, sayMadeUp } from "./run-world";
import { usage, writeInto } from "./target";
import { sayUnwritten } from "./trouble";

/** What `flow walk` takes. */
export interface WalkCommandOptions {
  readonly walks: number;
  readonly seed: number;
  readonly channel: "voice" | "chat" | "task";
  /** File for a picture of what was walked. */
  readonly out?: string;
  readonly env?: string;
  readonly json: boolean;
}

/** A flow that was walked, and how much of it. */
interface Walked {
  readonly file: string;
  readonly report: WalkReport;
  readonly flow: SimulatedFlow;
  readonly coverage: FlowCoverage;
}

/**
 * `npm run flow -- walk`: sends contacts through flows that answer everything at random, and reports where they are
 * lost, go round without time passing, or are left without a word. Exit code 1 for the first two.
 */
export async function walkFlows(names: readonly string[], options: WalkCommandOptions): Promise<void> {
  const { out } = options;
  if (out !== undefined && names.length > 1) {
    throw usage("A picture shows one flow.", "Walk through one flow at a time, or leave --out away.");
  }
  const walked: Walked[] = [];
  for (const name of names) {
    const runnable = runnableFlow(name, options.env);
    if (runnable === undefined) continue;
    sayMadeUp(runnable);
    const one = await walkThrough(name, runnable, options);
    walked.push(one);
    if (!options.json) sayWalked(one);
    if (out !== undefined) await draw(one, out);
    if (one.report.findings.some(({ kind }) => kind !== "silent-end")) process.exitCode = 1;
  }
  if (names.length === 1 && walked.length === 0) process.exitCode = 2;
  if (options.json) printJson({ version: 1, walks: walked.map(asJson) });
}

async function walkThrough(
  file: string,
  { world, flow: name, madeUp }: RunnableFlow,
  { walks, seed, channel, json }: WalkCommandOptions,
): Promise<Walked> {
  const coverage = new Coverage();
  const showsProgress = !json && process.stderr.isTTY;
  const report = await walk(world, name, {
    ...{ walks, seed, coverage, channel: upperCased[channel] },
    madeUp: new Set(madeUp.map((one) => one.name)),
    progress: (done) => {
      if (showsProgress && done % 100 === 0) process.stderr.write(`\r${done} of ${walks} walks`);
    },
  });
  if (showsProgress) process.stderr.write("\r\u001b[K");
  const flow = world.flows.find((one) => one.name === name);
  const [covered] = flow === undefined ? [] : coverage.of([flow]);
  if (flow === undefined || covered === undefined) throw new Error(`the world has lost the flow ${name}`);
  return { file, report, flow, coverage: covered };
}

const upperCased = { voice: "VOICE", chat: "CHAT", task: "TASK" } as const;

function sayWalked({ file, report, coverage }: Walked): void {
  const { walks, blocks, ends, findings } = report;
  print(`${colors.bold(oneLine(file))}  ${count(walks, "walk")}, ${count(blocks, "block")}`);
  const share =
    coverage.branches.length === 0
      ? "none"
      : `${coverage.taken} of ${coverage.branches.length} branches (${Math.floor(percentOf(coverage))} %)`;
  const endings = Object.entries(ends).sort(([, one], [, other]) => other - one);
  print(columns([["taken", share], ...endings.map(([reason, times]) => [reason, count(times, "time")])]));
  for (const missed of missedLines(coverage)) print(`  never  ${missed}`);
  for (const finding of findings) print(`  ${describeFinding(finding)}`);
  print();
}

/** A line for each block that has branches which nobody took. */
function missedLines(coverage: FlowCoverage): readonly string[] {
  const blocks = new Map<string, string[]>();
  for (const { block, branch } of missedIn(coverage))
    blocks.set(block, [...(blocks.get(block) ?? []), oneLine(branch)]);
  return [...blocks].map(([block, branches]) => `${oneLine(block)} → ${branches.join(", ")}`);
}

function describeFinding({ kind, flow, block, message, walks, seed }: WalkFinding): string {
  const where = `${oneLine(flow)} / ${oneLine(block)}`;
  const how = `${count(walks, "walk")}, first with --seed ${seed} --walks 1`;
  return `${kind === "silent-end" ? colors.yellow(kind) : colors.red(kind)}  ${where}: ${oneLine(message)} (${how})`;
}

async function draw({ file, flow, coverage }: Walked, out: string): Promise<void> {
  const picture = await coveragePicture(flow, coverage);
  try {
    writeInto(out, picture);
    // Standard output may be JSON.
    console.error(`${oneLine(file)}  →  ${out}`);
  } catch (error) {
    sayUnwritten(file, out, error);
  }
}

function asJson({ file, report, coverage }: Walked) {
  const { branches, taken, errors } = coverage;
  return { file, ...report, coverage: { taken, total: branches.length, errors, branches } };
}
