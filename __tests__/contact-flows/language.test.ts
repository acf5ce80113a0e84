import { readdirSync } from "node:fs";
import { join } from "node:path";

// One file loads the language once for all its cases: loading it for each costs more than running them.
const files = readdirSync(__dirname, { recursive: true, encoding: "utf8" }).filter((file) =>
  file.endsWith(".cases.ts"),
);

for (const file of files.sort()) {
  describe(file.replace(".cases.ts", ""), () => {
    require(join(__dirname, file));
  });
}
