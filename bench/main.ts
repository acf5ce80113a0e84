import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join, resolve } from "node:path";
import { Command } from "commander";
import { columns, print, printJson } from "../cli/output";
import { run } from "../cli/run";
import { defaultEnvironment, loadContactCenter } from "../config/load";
import { didYouMean } from "../config/nearest";
import { SwitchboardError } from "../config/problem";
import type { Benchmark, Figure } from "./benchmark";
import { chatPage } from "./benchmarks/chat-page";
import { determinism } from "./benchmarks/determinism";
import { flowCheck } from "./benchmarks/flow-check";
import { flowFunctions } from "./benchmarks/flow-functions";
import { flowSimulation } from "./benchmarks/flow-simulation";
import { growth } from "./benchmarks/growth";
import { suite } from "./benchmarks/suite";
import { synth } from "./benchmarks/synth";

const root = resolve(__dirname, "..");
const benchmarks: readonly Benchmark[] = [
  synth,
  growth,
  determinism,
  flowCheck,
  flowSimulation,
  flowFunctions,
  chatPage,
  suite,
];

/** What bench/results.json keeps of one benchmark: the figures of its last run. */
interface Result {
  readonly benchmark: string;
  readonly about: string;
  readonly figures: readonly Figure[];
}

const bench = new Command("bench")
  .description(`measure, and keep the figures in bench/results.json and bench/results.md\n\n${describeAll()}`)
  .argument("[names...]", "benchmarks to run; all of them by default")
  .option("-e, --env <name>", "environment that is synthesised", defaultEnvironment)
  .option("--json", "print one JSON document and nothing else", false)
  .action(async (names: readonly string[], { env, json }: { readonly env: string; readonly json: boolean }) => {
    const known = benchmarks.map(({ name }) => name);
    const unknown = names.filter((name) => !known.includes(name));
    if (unknown.length > 0) {
      const lines = unknown.map((name) => `There is no benchmark ${name}. ${didYouMean(name, known)}`);
      throw new SwitchboardError("usage", lines.join("\n"), "reject");
    }
    loadContactCenter(env);
    const results: Result[] = [];
    for (const benchmark of benchmarks.filter(({ name }) => names.length === 0 || names.includes(name))) {
      if (!json) print(`${benchmark.name}: ${benchmark.about} ...`);
      const figures = await benchmark.run({ root, environment: env });
      results.push({ benchmark: benchmark.name, about: benchmark.about, figures });
      if (!json) print(columns(figures.map((figure) => [...cells(figure)])));
    }
    keep(results);
    if (json) printJson({ version: 1, results });
    const missed = results
      .flatMap(({ figures }) => figures)
      .filter(({ value, atMost }) => atMost !== undefined && value > atMost);
    process.exitCode = missed.length > 0 ? 1 : 0;
  });

void run(() => bench, process.argv.slice(2));

function describeAll(): string {
  return columns(benchmarks.map(({ name, about }) => [name, about]));
}

function cells({ name, value, atMost, unit }: Figure): readonly string[] {
  const bar = atMost === undefined ? "" : `at most ${atMost}`;
  return [name, Number.isInteger(value) ? String(value) : value.toFixed(2), unit, bar];
}

/** Replaces the figures that were measured now, and keeps the others. */
function keep(results: readonly Result[]): void {
  const file = join(root, "bench", "results.json");
  const kept = existsSync(file)
    ? (JSON.parse(readFileSync(file, "utf8")) as { readonly results: readonly Result[] }).results
    : [];
  const all = benchmarks.flatMap(({ name }) => [...results, ...kept].find(({ benchmark }) => benchmark === name) ?? []);
  const machine = { node: process.version, cores: availableParallelism() };
  writeFileSync(file, `${JSON.stringify({ version: 1, machine, results: all }, null, 2)}\n`);
  const rows = all.flatMap(({ figures }) => figures.map((figure) => `| ${cells(figure).join(" | ")} |`));
  const head = [
    "# Figures",
    "",
    "<!-- Made by `npm run bench`. -->",
    "",
    "| Figure | Value | Unit | Holds |",
    "| --- | --- | --- | --- |",
  ];
  writeFileSync(join(root, "bench", "results.md"), `${[...head, ...rows].join("\n")}\n`);
}
