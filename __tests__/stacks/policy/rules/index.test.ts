import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Rule } from "../../../../stacks/policy/rule";
import { rules } from "../../../../stacks/policy/rules";

const ruleFolder = join(__dirname, "../../../../stacks/policy/rules");
const all: readonly Rule[] = rules;

describe("the rule pack", () => {
  test("has one id for each rule", () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  });

  test("runs every rule that has a file", () => {
    const files = readdirSync(ruleFolder).filter((file) => file !== "index.ts");

    expect(all.map(({ id }) => `${id}.ts`).sort()).toEqual(files.sort());
  });

  test.each(all.map((rule) => ({ rule, id: rule.id })))("says what $id is about, why, and from where", ({ rule }) => {
    expect(rule.id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(rule.title).toMatch(/^[A-Z].*\.$/);
    expect(rule.why).toMatch(/^[A-Z].*\.$/);
    expect(rule.source).not.toBe("");
  });

  test.each(all.map(({ id }) => ({ id })))("has examples of $id", ({ id }) => {
    const path = join(__dirname, `${id}.test.ts`);

    expect(existsSync(path)).toBe(true);
    expect(readFileSync(path, "utf8")).toMatch(/describeRule\(\w+, \{[\s\S]*refuses: \[[\s\S]*accepts: \[/);
  });

  test("keeps cdktf out of the rules, which read JSON only", () => {
    const importing = readdirSync(ruleFolder).filter((file) =>
      /from "cdktf/.test(readFileSync(join(ruleFolder, file), "utf8")),
    );

    expect(importing).toEqual([]);
  });
});
