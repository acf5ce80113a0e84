import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readEnvironmentVariables } from "../config/environment-variables";

/** A command, from outside: a whole process from its start to its end. */
export interface Command {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
}

/**
 * Runs a command with caches of its own that are empty, so that every run is a first one.
 *
 * @returns wall time in milliseconds.
 * @throws RangeError where the command fails: a time of a failure says nothing.
 */
export async function coldMilliseconds({ command, args, cwd, env }: Command): Promise<number> {
  const temporary = mkdtempSync(join(tmpdir(), "switchboard-bench-"));
  try {
    const begin = performance.now();
    const code = await exitCode(command, args, cwd, { ...env, TMPDIR: temporary, CHECKPOINT_DISABLE: "1" });
    const time = performance.now() - begin;
    if (code !== 0) throw new RangeError(`${command} ${args.join(" ")} ended with ${code}`);
    return time;
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

/** Times of two commands that were run in turn, so that a slow minute of the machine meets both. */
export interface Pairs {
  readonly a: readonly number[];
  readonly b: readonly number[];
  /** Median of a / b, pair by pair. */
  readonly ratio: number;
}

/** Runs A and B in turn, `pairs` times, after one of each that does not count. */
export async function inPairs(a: Command, b: Command, pairs: number): Promise<Pairs> {
  await coldMilliseconds(a);
  await coldMilliseconds(b);
  const times = { a: [] as number[], b: [] as number[] };
  for (let pair = 0; pair < pairs; pair++) {
    times.a.push(await coldMilliseconds(a));
    times.b.push(await coldMilliseconds(b));
  }
  return { ...times, ratio: median(times.a.map((time, index) => time / (times.b[index] ?? Number.NaN))) };
}

/** The middle value. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const [lower = Number.NaN, upper = Number.NaN] =
    sorted.length % 2 === 1 ? [sorted[middle], sorted[middle]] : sorted.slice(middle - 1);
  return (lower + upper) / 2;
}

function exitCode(command: string, args: readonly string[], cwd: string, env: Readonly<Record<string, string>>) {
  return new Promise<number>((resolve, reject) => {
    const child = spawn(command, [...args], {
      cwd,
      env: { ...readEnvironmentVariables().all, ...env },
      stdio: "ignore",
    });
    child.once("error", reject);
    child.once("close", (code) => resolve(code ?? -1));
  });
}
