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
export function* secretProblems(value: unknown, path: readonly string[] = []): Generator<Problem> {
  if (typeof value === "string" && isSecretValue(value)) yield secretAt(path);
  if (typeof value !== "object" || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    const innerPath = [...path, key];
    if (isSecretKey(key)) yield secretAt(innerPath);
    else yield* secretProblems(inner, innerPath);
  }
}

function secretAt(path: readonly string[]): Problem {
  return {
    path: joinPath(path),
    found: "a secret (not shown)",
    expected: "no secret in configuration: it would reach the repository, the synthesised JSON and Terraform's state",
    fix: "Remove it, and change it where it is valid. First passwords of users are made by AWS in Secrets Manager (docs/guide/first-deployment.md).",
  };
}
