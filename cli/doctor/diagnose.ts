import { ConfigurationError } from "../../config/problem";
import type { OperatorTask } from "../operator-task";
import { operatorTasks } from "../operator-tasks";
import { type Check, type CheckResult, problem } from "./check";
import { checks as allChecks } from "./checks";
import type { DoctorContext } from "./context";

/** What a check came to, as people and programs read it. */
export interface CheckRow extends CheckResult {
  readonly id: string;
  readonly title: string;
}

/** What `doctor --json` prints. */
export interface Diagnosis {
  readonly version: 1;
  readonly environment: string;
  /** True where nothing stops a deployment. */
  readonly ok: boolean;
  readonly checks: readonly CheckRow[];
  /** Empty while the configuration does not load. */
  readonly tasks: readonly OperatorTask[];
}

/**
 * Runs every check that applies, all at the same time, and hands each row to `onRow` in the order of the checks, as soon as it and
 * those before it are done.
 */
export async function diagnose(
  context: DoctorContext,
  onRow: (row: CheckRow) => void = () => undefined,
  checks: readonly Check[] = allChecks,
): Promise<Diagnosis> {
  const rows: CheckRow[] = [];
  const applying = checks.filter(({ appliesTo }) => appliesTo === undefined || appliesIn(context, appliesTo));
  for (const pending of applying.map((check) => rowOf(check, context))) {
    const row = await pending;
    rows.push(row);
    onRow(row);
  }
  const { configuration, environment } = context;
  return {
    version: 1,
    environment,
    ok: rows.every(({ status }) => status !== "problem"),
    checks: rows,
    tasks: configuration instanceof ConfigurationError ? [] : operatorTasks(configuration),
  };
}

function appliesIn({ configuration }: DoctorContext, appliesTo: NonNullable<Check["appliesTo"]>): boolean {
  return !(configuration instanceof ConfigurationError) && appliesTo(configuration);
}

/** Never rejects: a check that fails is itself a row, and the others go on. */
async function rowOf({ id, title, run }: Check, context: DoctorContext): Promise<CheckRow> {
  return { id, title, ...(await outcomeOf(run, context)) };
}

async function outcomeOf(run: Check["run"], context: DoctorContext): Promise<CheckResult> {
  try {
    return await run(context);
  } catch (error) {
    const name = error instanceof Error ? error.name : typeof error;
    return problem(`this check itself failed (${name})`, "This is a bug in Switchboard: please report it.");
  }
}
