import { joinPath } from "./path";
import type { Problem } from "./problem";

/** True for the name of a setting that would hold a secret. */
export function isSecretKey(key: string): boolean {
  return /^(?:.*[_-])?(?:password|passwd|pwd|secret|token|credentials?|apikey)s?$|(?:password|secret|token|private[_-]?key|api[_-]?key|access[_-]?key)$/i.test(
    key,
  );
}

/** True for text that is a secret by its form: a private key, an AWS access key, a Slack or GitHub token. */
export function isSecretValue(value: string): boolean {
  return /-----BEGIN [A-Z ]*PRIVATE KEY-----|\b(?:AKIA|ASIA)[0-9A-Z]{16}\b|\bxox[abprs]-[\w-]{10,}|\bgh[pousr]_\w{36,}/.test(
    value,
  );
}

/**
 * Finds secrets anywhere in a configuration, and says where they belong instead. What is found is never repeated in a
 * message: messages end up in logs.
 */
export function* secretProblems(root: unknown): Generator<Problem> {
  const seen = new Set<unknown>();
  // A list of what is left to read instead of recursion: neither depth nor a circle ends it early.
  const left: { readonly value: unknown; readonly path: Path }[] = [{ value: root, path: undefined }];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const { value, path } = next;
    if (typeof value === "string" && isSecretValue(value)) yield secretAt(path);
    if (typeof value !== "object" || value === null || seen.has(value)) continue;
    seen.add(value);
    for (const [key, inner] of Object.entries(value)) {
      const innerPath = { key, before: path };
      if (isSecretKey(key) && !isEntry(path, inner)) yield secretAt(innerPath);
      else left.push({ value: inner, path: innerPath });
    }
  }
}

/** The way to a value, last step first: a deep one shares its beginning with all that stand beside it. */
type Path = { readonly key: string; readonly before: Path } | undefined;

const entrySections = ["hours", "queues", "quickConnects", "routingProfiles", "securityProfiles", "users"];

/** Keys of entries are names that people choose: a queue may well be called "lost-password". */
function isEntry(section: Path, value: unknown): boolean {
  return (
    section?.before === undefined &&
    entrySections.includes(section?.key ?? "") &&
    typeof value === "object" &&
    value !== null
  );
}

function secretAt(path: Path): Problem {
  const steps: string[] = [];
  for (let step = path; step !== undefined; step = step.before) steps.unshift(step.key);
  return {
    path: joinPath(steps),
    found: "a secret (not shown)",
    expected: "no secret in configuration: it would reach the repository, the synthesised JSON and Terraform's state",
    fix: "Remove it, and change it where it is valid. First passwords of users are made by AWS in Secrets Manager (docs/guide/first-deployment.md).",
  };
}
