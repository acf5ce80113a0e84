import type { CheckRow } from "../../../cli/doctor/diagnose";
import { diagnose } from "../../../cli/doctor/diagnose";
import { printRow, printSummary } from "../../../cli/doctor/report";
import { brokenConfiguration, contextOf, noCredentials } from "./fakes";

let printed = "";

beforeEach(() => {
  printed = "";
  jest.spyOn(process.stdout, "write").mockImplementation((text) => {
    printed += String(text);
    return true;
  });
});
afterEach(() => jest.restoreAllMocks());

const row = (changes: Partial<CheckRow>): CheckRow => ({
  id: "x",
  title: "Thing",
  status: "ok",
  found: "fine",
  ...changes,
});

test.each<[Partial<CheckRow>, readonly string[]]>([
  [{}, ["✓ Thing          fine"]],
  [{ status: "skipped", found: "not checked: why" }, ["– Thing          not checked: why"]],
  [{ status: "warning", fix: "do it" }, ["! Thing          fine", "                 fix  do it"]],
  [
    { status: "problem", fix: "do it", guide: "docs/x.md" },
    ["✗ Thing          fine", "                 fix  do it", "                 see  docs/x.md"],
  ],
])("a row %j is a line, with what to do below it", (changes, lines) => {
  printRow(row(changes));

  expect(printed.trimEnd().split("\n")).toEqual(lines);
});

test("problems of the configuration are each told with what was found and expected", () => {
  printRow(row({ status: "problem", problems: brokenConfiguration.problems }));

  expect(printed).toMatch(
    /queues\.orders\.hours\n +found +"ofice"\n +expected +a key in hours\n +fix +Did you mean "office"\?/,
  );
});

test("the summary counts, says whether it is ready, and ends with what is left to people", async () => {
  printSummary(await diagnose(contextOf()));

  expect(printed).toMatch(/12 checks, 12 ok, 0 warnings, 0 problems, 0 skipped\. Ready to deploy\./);
  expect(printed).toContain("To decide\n");
  expect(printed).toContain("  • No number is configured, so nobody can call in.");
});

test("without credentials it is not ready", async () => {
  printSummary(await diagnose(contextOf({ account: { caller: noCredentials } })));

  expect(printed).toMatch(/1 problem, 2 skipped\. Not ready to deploy\./);
});
