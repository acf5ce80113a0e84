import { reservedNames } from "../limits";
import { displayName } from "../names";
import { joinPath, valueAt } from "../path";
import type { Problem } from "../problem";
import { isSecretValue } from "../secrets";
import type { ConfigView } from "../view";

const namedSections = ["hours", "queues", "quickConnects", "routingProfiles", "securityProfiles"] as const;

/** Amazon Connect refuses a second resource of a kind with the same name, and has some from the start. */
export function* uniqueNames(view: ConfigView): Generator<Problem> {
  for (const section of namedSections) {
    const taken = new Map<string, string>(reservedNames[section].map((name) => [name.toLowerCase(), name]));
    const owners = new Map<string, string>();
    for (const [key, entry] of view.entries(section)) {
      // A name that is wrong by itself is not the one made from the key, and a secret is never repeated.
      if (entry.name === undefined && valueAt(view.raw, [section, key, "name"]) !== undefined) continue;
      if (isSecretValue(entry.name ?? "")) continue;
      const name = displayName(key, entry);
      const id = name.toLowerCase();
      const path = joinPath(entry.name === undefined ? [section, key] : [section, key, "name"]);
      const owner = owners.get(id);
      if (taken.has(id)) {
        yield {
          path,
          found: JSON.stringify(name),
          expected: "a name that the instance does not have from the start",
          fix: "Every Amazon Connect instance comes with a resource of this name: choose another.",
        };
      } else if (owner !== undefined) {
        yield {
          path,
          found: `${JSON.stringify(name)}, which ${joinPath([section, owner])} has too`,
          expected: `a name that is unique in \`${section}\` (capitals do not count)`,
          fix: "Give one of the two another name.",
        };
      }
      owners.set(id, owner ?? key);
    }
  }
}
