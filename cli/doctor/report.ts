import type { OperatorTask } from "../operator-task";
import { colors, count, print } from "../output";
import type { CheckStatus } from "./check";
import type { CheckRow, Diagnosis } from "./diagnose";

const marks: Readonly<Record<CheckStatus, string>> = {
  ok: colors.green("✓"),
  warning: colors.yellow("!"),
  problem: colors.red("✗"),
  skipped: colors.dim("–"),
};

const titleWidth = 14;
const indent = " ".repeat(titleWidth + 3);

/** One check for people: what was found, and below it what to do. */
export function printRow({ status, title, found, fix, guide, problems = [] }: CheckRow): void {
  print(`${marks[status]} ${title.padEnd(titleWidth)} ${status === "skipped" ? colors.dim(found) : found}`);
  for (const { path, found, expected, fix } of problems) {
    print(`${indent}${colors.bold(path || "(file)")}`);
    print(`${indent}  found     ${found}`);
    print(`${indent}  expected  ${expected}`);
    print(`${indent}  fix       ${fix}`);
  }
  if (fix !== undefined) print(`${indent}${colors.dim("fix")}  ${fix}`);
  if (guide !== undefined) print(`${indent}${colors.dim("see")}  ${guide}`);
}

/** How it ends, and what remains to people. */
export function printSummary({ ok, checks, tasks }: Diagnosis): void {
  const of = (wanted: CheckStatus) => checks.filter(({ status }) => status === wanted).length;
  const parts = [
    count(checks.length, "check"),
    `${of("ok")} ok`,
    count(of("warning"), "warning"),
    count(of("problem"), "problem"),
    `${of("skipped")} skipped`,
  ];
  print(`\n${parts.join(", ")}. ${ok ? colors.green("Ready to deploy.") : colors.red("Not ready to deploy.")}`);
  printTasks("To decide", tasks, "decide");
  printTasks("By hand, outside Terraform", tasks, "by-hand");
}

function printTasks(title: string, tasks: readonly OperatorTask[], kind: OperatorTask["kind"]): void {
  const ofKind = tasks.filter((task) => task.kind === kind);
  if (ofKind.length === 0) return;
  print(`\n${colors.bold(title)}`);
  for (const { what, fix, guide } of ofKind) {
    print(`  ${colors.yellow("•")} ${what}`);
    print(`    ${fix} ${colors.dim(guide)}`);
  }
}
