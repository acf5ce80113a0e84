import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { keptFiles } from "../../../stacks/bundles/kept-files";

const root = mkdtempSync(join(tmpdir(), "switchboard-kept-"));
const shelf = join(root, "node_modules", ".cache", "switchboard", "things");
let made = 0;
const keep = () =>
  keptFiles({
    root,
    name: "things",
    sources: ["sources", "package-lock.json", "not-there"],
    make: () => ({ "a/b.txt": new TextEncoder().encode(`made ${++made} times`) }),
  });

beforeAll(() => {
  mkdirSync(join(root, "sources"));
  writeFileSync(join(root, "sources", "one.ts"), "1");
});

afterAll(() => rmSync(root, { recursive: true }));

test("files are made once, and made again only where a source says something else", () => {
  const first = keep();
  utimesSync(join(root, "sources", "one.ts"), new Date(0), new Date(0));
  const touched = keep();
  writeFileSync(join(root, "sources", "one.ts"), "2");
  const changed = keep();
  writeFileSync(join(root, "sources", "one.ts"), "1");

  expect(touched).toBe(first);
  expect(changed).not.toBe(first);
  expect(keep()).toBe(first);
  expect(made).toBe(2);
  expect(readFileSync(join(first, "a", "b.txt"), "utf8")).toBe("made 1 times");
});

test("a new source and another lock file count as a change", () => {
  const before = keep();
  writeFileSync(join(root, "sources", "two.ts"), "");
  const withTwo = keep();
  writeFileSync(join(root, "package-lock.json"), "{}");

  expect(new Set([before, withTwo, keep()]).size).toBe(3);
});

test("what has been of no use for a week goes when something new is made, and nothing half-made stays", () => {
  const old = join(shelf, "old");
  mkdirSync(old);
  utimesSync(old, new Date(0), new Date(0));
  writeFileSync(join(root, "sources", "three.ts"), "");
  keep();

  expect(existsSync(old)).toBe(false);
  expect(readdirSync(shelf).filter((name) => name.startsWith("unfinished"))).toEqual([]);
});

test("where nothing can be kept, the files are made all the same", () => {
  rmSync(join(root, "node_modules"), { recursive: true });
  writeFileSync(join(root, "node_modules"), "a file in the place of the folder");

  const folder = keep();

  expect(folder.startsWith(root)).toBe(false);
  expect(readFileSync(join(folder, "a", "b.txt"), "utf8")).toContain("made");
  rmSync(folder, { recursive: true });
});
