import { spawn } from "node:child_process";
import { dirname, join, resolve } from "node:path";

jest.setTimeout(180_000);

const root = resolve(__dirname, "..");

/** Runs a tool of this project's own and gives what it said; both streams, in order. */
function tool(packageName: string, bin: string, args: readonly string[]) {
  return node([join(dirname(require.resolve(`${packageName}/package.json`)), bin), ...args]);
}

function node(args: readonly string[]): Promise<{ code: number | null; said: string }> {
  return new Promise((done, reject) => {
    const child = spawn(process.execPath, [...args], { cwd: root, env: { ...process.env, NO_COLOR: "1" } });
    let said = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text: string) => {
        said += text;
      });
    }
    child.once("error", reject);
    child.once("close", (code) => done({ code, said }));
  });
}

describe("the sources", () => {
  test("are formatted and linted", async () => {
    const { code, said } = await tool("@biomejs/biome", "bin/biome", ["check", "--error-on-warnings", "."]);

    expect({ code, said: code === 0 ? "" : said }).toEqual({ code: 0, said: "" });
  });

  test("have types that fit", async () => {
    // What runs in browsers is checked with their types, and without those of Node.js.
    const programs = [[], ["-p", "assets"]].map((project) => tool("typescript", "bin/tsc", ["--noEmit", ...project]));

    expect(await Promise.all(programs)).toEqual(programs.map(() => ({ code: 0, said: "" })));
  });

  // `npm run lint`, which pipelines run besides, holds the tests to these rules as well: here that would cost a third more.
  test("follow the rules that need types", async () => {
    const rooms = ["main.ts", "assets", "bench", "cli", "config", "contact-flows", "functions", "stacks"];

    expect(await tool("eslint", "bin/eslint.js", rooms)).toEqual({ code: 0, said: "" });
  });

  test("have documents made from them that are up to date", async () => {
    const { code, said } = await node(["--require", "tsx/cjs", "cli/main.ts", "docs", "--check"]);

    expect({ code, stale: said.split("\n").filter((line) => line.includes("stale")) }).toEqual({ code: 0, stale: [] });
  });
});
