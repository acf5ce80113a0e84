import { createColors, isColorSupported } from "picocolors";

/** Colours on a terminal, plain text elsewhere; NO_COLOR and FORCE_COLOR are honoured. */
export const colors = createColors(isColorSupported && process.stdout.isTTY === true);

// Whoever reads our output may stop early, as `head` does: that is no failure. A full disk is one, and no bug's stack.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(Number(process.exitCode ?? 0));
  console.error(`Nothing more can be written to standard output: ${error.message}.`);
  process.exit(70);
});

/** Prints a line for people. */
export function print(text = ""): void {
  process.stdout.write(`${text}\n`);
}

/** Prints the one document that `--json` promises. */
export function printJson(document: object): void {
  process.stdout.write(`${JSON.stringify(document, null, 2)}\n`);
}

/** Runs one step and prints it with its result and time, once it is done. A failure passes on without a line. */
export function step<Result>(
  title: string,
  work: () => Result,
  describe: (result: Result) => string,
  quiet = false,
): Result {
  const begin = performance.now();
  const result = work();
  const time = `${Math.round(performance.now() - begin)} ms`;
  if (!quiet) print(`${colors.green("✓")} ${title.padEnd(14)} ${describe(result)}  ${colors.dim(time)}`);
  return result;
}

/** Rows as columns, as wide as their longest cell; the last column is left as it is. */
export function columns(rows: readonly (readonly string[])[], indent = "  "): string {
  const widths = rows.reduce<number[]>(
    (known, row) => row.map((cell, index) => Math.max(known[index] ?? 0, cell.length)),
    [],
  );
  return rows
    .map(
      (row) =>
        indent +
        row.map((cell, index) => (index === row.length - 1 ? cell : cell.padEnd(widths[index] ?? 0))).join("  "),
    )
    .join("\n");
}

/** "1 queue", "6 queues". */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
