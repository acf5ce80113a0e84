import { existsSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { readEnvironmentVariables } from "./environment-variables";
import { problemsFromIssues } from "./issues";
import { readLinkKeys, withLinkKeys } from "./link-keys";
import { didYouMean } from "./nearest";
import { ConfigurationError, type Problem } from "./problem";
import { projectRoot } from "./project-root";
import { relations } from "./relations";
import { type ContactCenterConfig, contactCenterSchema, environmentName } from "./schema";
import { secretProblems } from "./secrets";
import { viewOf } from "./view";

/** Where the environments of this project stand. */
export const environmentsFolder = join(projectRoot, "config", "environments");

/** The environment that is used when nothing names another. */
export const defaultEnvironment = "example";

/** Names of the environments in a folder, in alphabetical order. */
export function listEnvironments(folder = environmentsFolder): readonly string[] {
  return readdirSync(folder)
    .flatMap((file) => (file.endsWith(".ts") && !file.endsWith(".d.ts") ? [file.slice(0, -".ts".length)] : []))
    .sort();
}

/**
 * Reads `<folder>/<environment>.ts` (by default the one that ENVIRONMENT names, or `example`) with the public keys of
 * links in `<environment>.keys.json`, checks all of it, and fills in what it leaves out.
 *
 * @param linkKeys Instead of those of the file: `npm run keys` asks whether what it is about to write would load.
 * @throws ConfigurationError with every problem at once: of the file, of each setting, and between settings.
 */
export function loadContactCenter(
  environment = readEnvironmentVariables().environment ?? defaultEnvironment,
  folder = environmentsFolder,
  linkKeys?: readonly unknown[],
): ContactCenterConfig {
  const written = readEnvironment(environment, folder);
  const read = linkKeys === undefined ? readLinkKeys(folder, environment) : { linkKeys, problems: [] };
  const { raw, problems } = withLinkKeys(written, read.linkKeys, environment);
  return checked(raw, environment, fileOf(environment, folder), [...read.problems, ...problems]);
}

/**
 * Checks a configuration that is already at hand.
 *
 * @throws ConfigurationError with every problem at once.
 */
export function parseContactCenter(raw: unknown, environment: string, file = "configuration"): ContactCenterConfig {
  return checked(raw, environment, file, []);
}

/** @param before Problems that are known already: what else would be said of the same setting follows from them. */
function checked(raw: unknown, environment: string, file: string, before: readonly Problem[]): ContactCenterConfig {
  const parsed = contactCenterSchema.safeParse(raw);
  const view = viewOf(raw, environment);
  const further = [
    ...(parsed.success ? [] : problemsFromIssues(parsed.error.issues, raw)),
    ...secretProblems(raw),
    ...relations.flatMap((relation) => [...relation(view)]),
  ];
  const problems = [...before, ...further.filter(({ path }) => !before.some((known) => known.path === path))];
  if (!parsed.success || problems.length > 0) throw new ConfigurationError(file, inOrder(problems));
  return deepFreeze({ ...parsed.data, environment });
}

function readEnvironment(environment: string, folder: string): unknown {
  const known = listEnvironments(folder);
  const named = environmentName.safeParse(environment).success;
  // What is no name makes no path either: the folder is where to look.
  const file = named ? fileOf(environment, folder) : relative(process.cwd(), folder);
  if (!known.includes(environment) || !named) {
    throw new ConfigurationError(file, [
      {
        path: "",
        found: existsSync(join(folder, `${environment}.ts`))
          ? "a file whose name is no environment's"
          : "no such environment",
        expected: "an environment's name: lower-case letters, digits and hyphens, 2 to 12 characters",
        fix: `${didYouMean(environment, known)}${named ? ` Or make it: npm run new-environment -- ${environment}` : ""}`,
      },
    ]);
  }
  let exported: unknown;
  try {
    exported = require(join(folder, `${environment}.ts`));
  } catch (error) {
    throw new ConfigurationError(file, [failedToRun(error)], { cause: error });
  }
  const raw = typeof exported === "object" && exported !== null && Reflect.get(exported, "default");
  const notDeclared = misdeclared(raw);
  if (notDeclared !== undefined) throw new ConfigurationError(file, [notDeclared]);
  return raw;
}

/** Why a default export is not even the attempt of a contact center; undefined for all that the schema can judge. */
function misdeclared(raw: unknown): Problem | undefined {
  const expected = "export default defineContactCenter({ ... })";
  if (!raw) {
    const fix = "Copy the form of config/environments/minimal.ts.";
    return { path: "", found: "a file without a default export", expected, fix };
  }
  const isPromise = typeof raw === "object" && typeof Reflect.get(raw, "then") === "function";
  if (!isPromise && typeof raw !== "function") return undefined;
  return {
    path: "",
    found: `a default export that is ${isPromise ? "a promise" : "a function"}`,
    expected,
    fix: isPromise
      ? "Export the contact center itself: the file is read without waiting for anything."
      : "Export the contact center itself: nobody calls what the file exports.",
  };
}

function failedToRun(error: unknown): Problem {
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const place = error instanceof Error ? error.stack?.match(/environments\/[\w-]+\.ts:\d+/)?.[0] : undefined;
  return {
    path: "",
    found: `a file that fails when it is read: ${message}${place ? ` (${place})` : ""}`,
    expected: "a file that only declares the contact center",
    fix: "Correct the error; `npx tsc --noEmit` shows mistakes with their lines.",
  };
}

function fileOf(environment: string, folder: string): string {
  return relative(process.cwd(), join(folder, `${environment}.ts`));
}

function inOrder(problems: readonly Problem[]): readonly Problem[] {
  return [...problems].sort((a, b) => a.path.localeCompare(b.path));
}

function deepFreeze<T>(value: T): T {
  if (typeof value === "object" && value !== null) {
    for (const inner of Object.values(value)) deepFreeze(inner);
    Object.freeze(value);
  }
  return value;
}
