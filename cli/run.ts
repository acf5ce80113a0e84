import { type Command, CommanderError } from "commander";
import { describeFailure, exitCodeOf } from "../config/problem";

/**
 * Runs a command to its end: prints what went wrong as people read it, and sets the exit code (0 fine, 1 findings,
 * 2 usage or configuration, 70 a bug of ours). It never exits by itself, so that all output gets out.
 */
export async function run(makeCommand: () => Command, args: readonly string[]): Promise<void> {
  try {
    await makeCommand()
      .exitOverride()
      .showHelpAfterError("(--help explains the options)")
      .parseAsync(args, { from: "user" });
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? 0 : 2;
      return;
    }
    console.error(describeFailure(error));
    process.exitCode = exitCodeOf(error);
  }
}
