import { readdirSync } from "node:fs";

const suffix = ".cases.ts";
const files = readdirSync(__dirname, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(suffix));

test("there are cases for the configuration", () => {
  expect(files.length).toBeGreaterThan(25);
});

// Loading the schema takes longer than most of these tests: one file loads it once for all of them.
for (const file of files.sort()) {
  describe(file.slice(0, -suffix.length), () => {
    require(`./${file}`);
  });
}
