import { readdirSync } from "node:fs";

const suffix = ".cases.ts";
const files = readdirSync(__dirname).filter((file) => file.endsWith(suffix));

test("there are cases for the units", () => {
  expect(files.length).toBeGreaterThan(15);
});

// cdktf takes longer to load than most of these tests: one file loads it once for all of them.
for (const file of files) {
  describe(file.slice(0, -suffix.length), () => {
    require(`./${file}`);
  });
}
