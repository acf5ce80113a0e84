import type { Command } from "commander";
import { diagnose } from "../doctor/diagnose";
import { printRow, printSummary } from "../doctor/report";
import { thisContext } from "../doctor/this-context";
import { type ReadingOptions, readingCommand } from "../options";
import { colors, print, printJson } from "../output";

/**
 * `npm run doctor`: everything that an operator needs before a deployment, checked without changing anything. Exit code
 * 1 when something would stop it.
 */
export function doctorCommand(makeContext = thisContext): Command {
  return readingCommand("doctor", "check that this machine and this account are ready to deploy").action(
    async ({ env, json }: ReadingOptions) => {
      const context = makeContext(env);
      if (!json) print(`${colors.bold(`Environment ${env}`)}\n`);
      const diagnosis = await diagnose(context, json ? undefined : printRow);
      if (json) printJson(diagnosis);
      else printSummary(diagnosis);
      if (!diagnosis.ok) process.exitCode = 1;
    },
  );
}
