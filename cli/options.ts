import { Command } from "commander";
import { readEnvironmentVariables } from "../config/environment-variables";
import { defaultEnvironment } from "../config/load";

/** What every command that works on an environment takes. */
export interface EnvironmentOptions {
  readonly env: string;
}

/** What every command that reads takes besides. */
export interface ReadingOptions extends EnvironmentOptions {
  readonly json: boolean;
}

/** A command that works on one environment. */
export function environmentCommand(name: string, description: string): Command {
  const environment = readEnvironmentVariables().environment ?? defaultEnvironment;
  return new Command(name)
    .description(description)
    .option("-e, --env <name>", "environment: a file of config/environments (or ENVIRONMENT)", environment);
}

/** A command that reads one environment and can answer a program as well as a person. */
export function readingCommand(name: string, description: string): Command {
  return environmentCommand(name, description).option("--json", "print one JSON document and nothing else", false);
}
