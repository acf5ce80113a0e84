import { readdirSync } from "node:fs";
import { join } from "node:path";

/**
 * Declares the cases of a folder and the folders below it, each file under its own name. One test file loads what they
 * test once for all of them: loading it for each costs more than running them.
 *
 * @param except Folders in it whose cases another test file loads.
 */
export function loadCases(folder: string, except: readonly string[] = []): void {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".cases.ts"))
    .filter((file) => !except.some((other) => file.startsWith(`${other}/`)));
  for (const file of files.sort()) {
    describe(file.replace(".cases.ts", ""), () => {
      require(join(folder, file));
    });
  }
}
