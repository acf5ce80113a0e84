import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { leftovers } from "../../cli/commands/docs";

test("a document that nothing makes any more is found, in folders too; files of the system are left alone", () => {
  const folder = mkdtempSync(join(tmpdir(), "switchboard-docs-"));
  mkdirSync(join(folder, "flows"));
  const [kept, gone] = [join(folder, "flows", "kept.svg"), join(folder, "flows", "gone.svg")];
  for (const file of [kept, gone, join(folder, ".DS_Store")]) writeFileSync(file, "");

  const found = leftovers(new Set([kept]), folder);
  rmSync(folder, { recursive: true });

  expect(found).toEqual([gone]);
  expect(leftovers(new Set(), folder)).toEqual([]);
});
