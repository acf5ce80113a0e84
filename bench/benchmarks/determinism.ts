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
  about: "files that differ between two synths of example",
  run: async () => {
    const [first, second] = [digests(), digests()];
    const files = new Set([...first.keys(), ...second.keys()]);
    const different = [...files].filter((file) => first.get(file) !== second.get(file)).length;
    return [
      { name: "files that differ between two synths", value: different, atMost: 0, unit: `of ${files.size} files` },
    ];
  },
};

function digests(): ReadonlyMap<string, string> {
  const folder = mkdtempSync(join(tmpdir(), "switchboard-digest-"));
  try {
    // Each in a folder of the same length below the same parent: a path to the state beside the project is in them.
    synthesise(loadContactCenter("example"), folder);
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
