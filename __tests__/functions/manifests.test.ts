import { readdirSync } from "node:fs";
import { join } from "node:path";
import { functionNames } from "../../config/names";
import type { FunctionManifest } from "../../functions/shared/manifest";
import { sourcesFrom } from "../support/sources-from";

const functions = join(__dirname, "..", "..", "functions");
const manifests = functionNames.map(
  (name) => (require(join(functions, name, "manifest")) as { readonly manifest: FunctionManifest }).manifest,
);
const byName = manifests.map((manifest) => [manifest.name, manifest] as const);

const sumMs = ({ calls }: FunctionManifest) =>
  calls.reduce((sum, { attempts, timeoutMs }) => sum + attempts * timeoutMs, 0);

test("every function has a manifest of its own, and every folder is a function", () => {
  const entries = readdirSync(functions, { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory() && entry.name !== "shared").map(({ name }) => name);

  expect(manifests.map(({ name }) => name)).toEqual(functionNames);
  expect(folders.sort()).toEqual([...functionNames].sort());
});

describe.each(byName)("%s", (name, manifest) => {
  test("has time for all of its calls, however slow each of them and its last try is", () => {
    expect(sumMs(manifest)).toBeLessThanOrEqual(manifest.timeoutSeconds * 1000);
  });

  test("reads the variables that it declares, and no other", () => {
    const sources = sourcesFrom(join(functions, name, "handler.ts"));
    const read = sources.flatMap((source) => [...source.matchAll(/\benvironment\.([A-Z][A-Z0-9_]+)/g)]);

    expect([...new Set(read.map(([, variable]) => variable))].sort()).toEqual([...manifest.environment].sort());
  });

  test("has rights with names that IAM takes, each once", () => {
    const sids = manifest.permissions.map(({ sid }) => sid);

    expect(new Set(sids).size).toBe(sids.length);
    expect(sids.filter((sid) => !/^[A-Za-z0-9]+$/.test(sid))).toEqual([]);
    expect(manifest.permissions.flatMap(({ actions }) => actions.filter((action) => action.includes("*")))).toEqual([]);
  });
});

test.each(byName.filter(([, { calledBy }]) => calledBy.includes("flow")))(
  "a caller waits three seconds for %s at most, and Amazon Connect has time to hear of a time-out",
  (_, manifest) => {
    expect(sumMs(manifest)).toBeLessThanOrEqual(3_000);
    expect(manifest.timeoutSeconds).toBeLessThanOrEqual(7);
  },
);

test("clients of AWS get attempts and time-outs from one place", () => {
  const sources = functionNames.flatMap((name) => sourcesFrom(join(functions, name, "handler.ts")));
  const making = sources.filter((source) => /= new \w+Client\(|: new \w+Client\(/.test(source));

  expect(making.length).toBeGreaterThan(3);
  expect(making.filter((source) => !source.includes("clientOptions("))).toEqual([]);
  expect(making.filter((source) => /requestHandler|maxAttempts|Client\(\{/.test(source))).toEqual([]);
});
