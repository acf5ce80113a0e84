import { readFileSync } from "node:fs";
import { join } from "node:path";
import { problemsFromIssues } from "../config/issues";
import { environmentsFolder, loadContactCenter } from "../config/load";
import { prefixOf } from "../config/names";
import { contactCenterSchema, environmentName } from "../config/schema";

/** What only the operator can know. */
export interface EnvironmentAnswers {
  readonly environment: string;
  readonly name: string;
  readonly region: string;
  readonly accountId: string;
  /** Environment whose file is copied. */
  readonly from: string;
}

const fields = { ...contactCenterSchema.shape, environment: environmentName };

/** What is wrong with an answer, in a sentence; undefined when it is right. */
export function adviceOn(field: "environment" | "name" | "region" | "accountId", value: string): string | undefined {
  const parsed = fields[field].safeParse(value);
  if (parsed.success) return undefined;
  const [problem] = problemsFromIssues(parsed.error.issues, value);
  return problem === undefined ? undefined : `expected ${problem.expected}. ${problem.fix}`;
}

/**
 * The text of a new environment's file: another one's, comments and all, with the new name, region and account wherever
 * the old ones stood, also inside longer names such as that of a bucket.
 *
 * @throws ConfigurationError where the environment that is copied has problems itself.
 */
export function environmentSource(answers: EnvironmentAnswers, folder = environmentsFolder): string {
  const old = loadContactCenter(answers.from, folder);
  return readFileSync(join(folder, `${answers.from}.ts`), "utf8")
    .replaceAll(prefixOf(old), prefixOf(answers))
    .replaceAll(old.accountId, answers.accountId)
    .replace(`name: ${JSON.stringify(old.name)}`, `name: ${JSON.stringify(answers.name)}`)
    .replace(`region: ${JSON.stringify(old.region)}`, `region: ${JSON.stringify(answers.region)}`);
}
