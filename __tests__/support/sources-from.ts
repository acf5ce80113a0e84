import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** What a file and all that it imports of ours says. */
export function sourcesFrom(file: string, seen = new Set<string>()): readonly string[] {
  if (seen.has(file) || !existsSync(file)) return [];
  seen.add(file);
  const source = readFileSync(file, "utf8");
  const imports = [...source.matchAll(/\bfrom "(\.[^"]+)"/g)].map(([, path = ""]) => join(dirname(file), `${path}.ts`));
  return [source, ...imports.flatMap((each) => sourcesFrom(each, seen))];
}
