import { join } from "node:path";
import { thisHost } from "../../../cli/doctor/host";

const host = thisHost();

test.each([
  ["process.stdout.write('out')", { type: "ended", code: 0, stdout: "out", stderr: "" }],
  ["process.stderr.write('err'); process.exitCode = 3", { type: "ended", code: 3, stdout: "", stderr: "err" }],
])("a command that runs `%s` is told as it ended", async (script, outcome) => {
  expect(await host.run(process.execPath, ["-e", script])).toEqual(outcome);
});

test("a command that is not there is missing", async () => {
  expect(await host.run("no-such-command-anywhere", [])).toEqual({ type: "missing" });
});

test("a file is read, and one that cannot be read is undefined", async () => {
  expect(await host.readText(__filename)).toContain("one that cannot be read");
  expect(await host.readText(join(__dirname, "nothing"))).toBeUndefined();
  expect(await host.readText(__dirname)).toBeUndefined();
});

test("manifests are those of this project and of what is installed", () => {
  expect(host.manifest(".")?.engines?.node).toBeDefined();
  expect(host.manifest("cdktf")?.version).toMatch(/^\d+\./);
  expect(host.manifest("a-package-that-nobody-installed")).toBeUndefined();
});
