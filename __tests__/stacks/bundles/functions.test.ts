import { readdirSync, readFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { join } from "node:path";
import { functionNames } from "../../../config/names";
import { projectRoot } from "../../../config/project-root";
import { buildFunctions, functionPackages } from "../../../stacks/bundles/functions";
import { withSources } from "./page-sources";

const sources = {
  "functions/greet/handler.ts": [
    'import { word } from "../shared/word";',
    "export const handler = async (event: { readonly name: string }): Promise<string> => `${word} ${event.name}`;",
  ].join("\n"),
  "functions/shared/word.ts": 'export const word: string = "Hello";',
  "functions/half-written/manifest.ts": "export const manifest = {};",
};
const build = (changes: Readonly<Record<string, string>> = {}) =>
  withSources({ ...sources, ...changes }, (root) => ({ root, code: buildFunctions(root) }));

/** Runs a bundle as Lambda would, and gives its handler. */
function handlerOf(code: Uint8Array | undefined): (event: object) => Promise<unknown> {
  const module = { exports: {} as { handler?: (event: object) => Promise<unknown> } };
  new Function("module", "exports", "require", Buffer.from(code ?? []).toString("utf8"))(
    module,
    module.exports,
    require,
  );
  return module.exports.handler ?? (() => Promise.reject(new TypeError("no handler")));
}

test("a function is one file with all that it imports, and runs", async () => {
  const { code } = build();

  expect(Object.keys(code)).toEqual(["greet"]);
  expect(await handlerOf(code.greet)({ name: "Ann" })).toBe("Hello Ann");
});

test("the same sources in another folder give the same bytes, which do not say where they were built", () => {
  const [first, second] = [build(), build()];

  expect(first.root).not.toBe(second.root);
  expect(first.code).toEqual(second.code);
  expect(Buffer.from(first.code.greet ?? []).toString("utf8")).not.toContain("switchboard-sources");
});

test("a source that cannot be built is told with its place", () => {
  expect(() => build({ "functions/shared/word.ts": "export const word = ;" })).toThrow(/functions\/shared\/word\.ts:1/);
});

describe("packages of this project", () => {
  const folder = functionPackages();

  test("there is one for each function", () => {
    expect(readdirSync(folder).sort()).toEqual(functionNames.map((name) => `${name}.zip`).sort());
  });

  test("are made once for the same sources", () => {
    expect(functionPackages()).toBe(folder);
  });

  // Clients ask for it only where a signature is to hold in several regions, and say what is missing then.
  const optional = "@aws-sdk/signature-v4-crt";
  test.each(functionNames)("%s loads with nothing but what Node.js has, and holds no path of this machine", (name) => {
    const archive = readFileSync(join(folder, `${name}.zip`));
    const code = archive.subarray(30 + "index.js".length, archive.readUInt32LE(18) + 30 + "index.js".length);
    const asked = [...code.toString("utf8").matchAll(/\brequire\("([^"]+)"\)/g)].map(([, wanted = ""]) => wanted);

    expect(asked.filter((wanted) => wanted !== optional && !isBuiltin(wanted))).toEqual([]);
    expect(code.includes(projectRoot)).toBe(false);
  });
});
