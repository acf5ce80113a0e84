import { readFileSync } from "node:fs";
import { join } from "node:path";

const manifest = JSON.parse(readFileSync(join(__dirname, "../../package.json"), "utf8")) as {
  readonly scripts: Readonly<Record<string, string>>;
};

/** The scripts of package.json. */
export const scripts: readonly string[] = Object.keys(manifest.scripts);

/** The scripts that a text runs, each once: `npm run X`, with options before it, and npm's own `npm test` and `npm start`. */
export function scriptsNamedIn(text: string): readonly string[] {
  const named = [...text.matchAll(/\bnpm (?:run (?:-\S+ )*([a-z][\w:-]*)|(test|start)\b)/g)];
  return [...new Set(named.map(([, script, own]) => script ?? own ?? ""))];
}
