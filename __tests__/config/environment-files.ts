import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { contactCenter } from "./builders";

/** The text of an environment's file that declares a value. */
export const declaring = (raw: unknown) => `export default ${JSON.stringify(raw)};\n`;

/** The text of a file that declares the valid configuration. */
export const valid = declaring(contactCenter());

/** Runs `work` with a new folder of environments, made of these files, which is gone afterwards. */
export function withEnvironments<Result>(
  files: Readonly<Record<string, string>>,
  work: (folder: string) => Result,
): Result {
  const root = mkdtempSync(join(tmpdir(), "switchboard-config-"));
  try {
    const folder = join(root, "environments");
    mkdirSync(folder);
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    return work(folder);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
