import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadContactCenter } from "../../config/load";
import { synthesise } from "../../main";
import type { Benchmark } from "../benchmark";

/** Two synths of the same input, file by file. */
export const determinism: Benchmark = {
  name: "determinism",
  about: "files that differ between two synths",
  run: async ({ environment }) => {
    const [first, second] = [digests(environment), digests(environment)];
    const files = new Set([...first.keys(), ...second.keys()]);
    const different = [...files].filter((file) => first.get(file) !== second.get(file)).length;
    return [
      { name: "files that differ between two synths", value: different, atMost: 0, unit: `of ${files.size} files` },
    ];
  },
};

function digests(environment: string): ReadonlyMap<string, string> {
  const folder = mkdtempSync(join(tmpdir(), "switchboard-digest-"));
  try {
    // Each in a folder of the same length below the same parent: a path to the state beside the project is in them.
    synthesise(loadContactCenter(environment), folder);
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    return new Map(
      files.map(({ parentPath, name }) => {
        const file = join(parentPath, name);
        return [file.slice(folder.length), createHash("sha256").update(readFileSync(file)).digest("hex")];
      }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
