/** One thing that is wrong with what an operator wrote: where, what stands there, what should, and how to mend it. */
export interface Problem {
  /** Dotted path in the configuration, e.g. `queues.orders.hours`; empty for the file itself. */
  readonly path: string;
  readonly found: string;
  readonly expected: string;
  readonly fix: string;
}

/** How a failure ends: the operator's input, a passing fault, or a mistake of ours. */
export type FailureKind = "reject" | "retry" | "bug";

/** Every failure that this project raises itself; anything else that is thrown is a bug. */
export class SwitchboardError extends Error {
  constructor(
    readonly code: "configuration" | "usage" | "policy" | "environment",
    message: string,
    readonly kind: FailureKind,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = "SwitchboardError";
  }
}

/** A configuration that cannot be used, with every problem that was found in it. */
export class ConfigurationError extends SwitchboardError {
  constructor(
    /** What was read: a path below the project. */
    readonly file: string,
    readonly problems: readonly Problem[],
    options?: ErrorOptions,
  ) {
    super("configuration", describeProblems(file, problems), "reject", options);
    this.name = "ConfigurationError";
  }
}

/** Exit codes of every command: 1 findings, 2 usage or configuration, 70 a bug of ours (sysexits.h, EX_SOFTWARE). */
export function exitCodeOf(error: unknown): 1 | 2 | 70 {
  if (!(error instanceof SwitchboardError)) return 70;
  return error.code === "configuration" || error.code === "usage" ? 2 : 1;
}

/** A failure as people read it: our own messages as they are, a bug with its stack and where to report it. */
export function describeFailure(error: unknown): string {
  if (error instanceof SwitchboardError) return error.message;
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `This is a bug in Switchboard, not in your configuration. Please report it with the lines below.\n\n${detail}`;
}

/** The problems as people read them: one paragraph each, in the order of their paths. */
export function describeProblems(file: string, problems: readonly Problem[]): string {
  const count = problems.length === 1 ? "1 problem" : `${problems.length} problems`;
  const paragraphs = problems.map(({ path, found, expected, fix }) =>
    [path || "(file)", `  found     ${found}`, `  expected  ${expected}`, `  fix       ${fix}`].join("\n"),
  );
  return [`${file} has ${count}:`, ...paragraphs, "All settings: docs/generated/configuration.md"].join("\n\n");
}
