import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { operatorTasks } from "../../cli/operator-tasks";
import { defineContactCenter } from "../../config/define";
import minimal from "../../config/environments/minimal";
import { parseContactCenter } from "../../config/load";
import type { ContactCenterInput } from "../../config/schema";
import { contactCenterApp } from "../../main";
import { exampleInput as example, exampleConfig, existingInstance } from "../support/contact-centers";
import { linkKeyOf } from "../support/link-keys";
import { synthesisedJson } from "../support/synthesis";
import { anchorsOf, fencesOf, linksOf, pages, readPage, root } from "./markdown";
import { scripts, scriptsNamedIn } from "./npm-scripts";

const guide = pages().filter((page) => page.startsWith(join("docs", "guide")));
const decisions = pages().filter((page) => page.startsWith(join("docs", "decisions")));

describe.each(pages())("%s", (page) => {
  const text = readPage(page);

  test("has no link that leads nowhere", () => {
    expect(linksOf(text).filter((link) => !resolves(page, link))).toEqual([]);
  });

  test("names only scripts that package.json has", () => {
    expect(scriptsNamedIn(text).filter((script) => !scripts.includes(script))).toEqual([]);
  });

  test("has JSON examples that parse", () => {
    for (const { body } of fencesOf(text).filter(({ info }) => info === "json")) {
      expect(() => JSON.parse(body) as unknown).not.toThrow();
    }
  });

  // A block of settings is marked "ts config". It is a whole `defineContactCenter({ ... })`, or some settings, as they
  // stand in a file of config/environments, that replace those of `minimal`.
  test("marks every example of configuration as one", () => {
    const unmarked = fencesOf(text).filter(
      ({ info, body }) =>
        info !== "ts config" &&
        /^(ts|typescript)\b/.test(info) &&
        /defineContactCenter\(|^\s*(state|instance):/m.test(body),
    );

    expect(unmarked).toEqual([]);
  });

  test("has examples of configuration that are right", () => {
    for (const { body } of fencesOf(text).filter(({ info }) => info === "ts config")) {
      expect(() => parseContactCenter(settingsIn(body), "production", page)).not.toThrow();
    }
  });
});

test("every page of the guide is in its index", () => {
  const listed = linksOf(readPage(join("docs", "guide", "README.md")));
  const names = guide.map((page) => relative(join("docs", "guide"), page)).filter((name) => name !== "README.md");

  expect(names.filter((name) => !listed.includes(name))).toEqual([]);
});

test.each(guide.filter((page) => !page.endsWith("README.md")))(
  "%s says what one has at its end, and is short",
  (page) => {
    const text = readPage(page);

    expect(text.split("\n\n")[1]).toMatch(/^At the end of /);
    // Nobody reads a runbook from its beginning.
    if (!page.endsWith("runbook.md")) expect(text.split("\n").length).toBeLessThanOrEqual(151);
  },
);

test.each(decisions)("%s has context, decision and consequences, in forty lines", (page) => {
  const text = readPage(page);

  expect([...text.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading)).toEqual([
    "Context",
    "Decision",
    "Consequences",
  ]);
  expect(text.split("\n").length).toBeLessThanOrEqual(41);
});

test("the runbook has a heading for every alarm, and none besides", () => {
  const stacks = synthesisedJson((outdir) => contactCenterApp(exampleConfig(), outdir));
  const named = Object.values(stacks).flatMap((json) =>
    [...json.matchAll(/docs\/guide\/runbook\.md#([a-z-]+)/g)].map(([, heading]) => heading),
  );
  const headings = [...readPage(join("docs", "guide", "runbook.md")).matchAll(/^## (.+)$/gm)].map(([, text]) => text);

  expect(headings.sort()).toEqual([...new Set(named)].sort());
});

test("pages that the code points at are there, with the headings it names", () => {
  const folders = ["config", "cli", "functions", "stacks"].filter((folder) => existsSync(join(root, folder)));
  const sources = folders.flatMap((folder) => filesBelow(folder)).concat("main.ts");
  const named = sources.flatMap(
    (file) => sourceOf(file).match(/docs\/(?:guide|decisions)\/[\w-]+\.md(?:#[\w-]+)?/g) ?? [],
  );

  expect(named).not.toEqual([]);
  expect([...new Set(named)].filter((link) => !resolves("README.md", link))).toEqual([]);
});

test("every task of the operator is explained where it says", () => {
  const saml = { type: "create", alias: "desk", identity: { type: "saml" } } as const;
  const directory = { type: "create", identity: { type: "directory", directoryId: "d-0123456789" } } as const;
  const cloud = { type: "cloud", organization: "acme" } as const;
  const variants: readonly ContactCenterInput[] = [
    minimal,
    example,
    { ...minimal, instance: saml, state: cloud },
    { ...minimal, instance: directory, state: { type: "s3", bucket: "acme-state" } },
    { ...example, instance: { type: "create" }, approvedOrigins: [], alarms: {} },
    {
      ...minimal,
      instance: { ...existingInstance, arn: existingInstance.arn.replace("eu-west-2", minimal.region) },
      voiceToChat: { sms: { provider: "pinpoint", allowedCountries: ["US"] }, linkKeys: [linkKeyOf("first")] },
    },
  ];
  const tasks = variants.flatMap((variant) => operatorTasks(parseContactCenter(variant, "staging")));
  const page = join("docs", "guide", "operator-tasks.md");
  const explained = tasks.flatMap(({ guide: link }) => (link.startsWith(`${page}#`) ? [link.split("#")[1]] : []));
  const headings = [...readPage(page).matchAll(/^### (.+)$/gm)].map(([, heading]) => heading);

  expect(tasks.filter(({ guide: link }) => !resolves("README.md", link))).toEqual([]);
  expect(headings.sort()).toEqual([...new Set(explained)].sort());
});

/** True where a relative link leads to a file, and its anchor to a heading of that file. */
function resolves(page: string, link: string): boolean {
  const [path = "", anchor] = decodeURIComponent(link).split("#");
  const target = path === "" ? page : relative(root, join(root, dirname(page), path));
  if (!existsSync(join(root, target))) return false;
  return anchor === undefined || !target.endsWith(".md") || anchorsOf(readPage(target)).has(anchor);
}

/** The configuration that a block stands for. */
function settingsIn(block: string): ContactCenterInput {
  const isWhole = block.includes("defineContactCenter(");
  const code = isWhole ? block.replace(/^import .*$/gm, "").replace("export default", "return") : `return {${block}};`;
  // The blocks are ours, and reviewed like code.
  const settings = new Function("defineContactCenter", code)(defineContactCenter) as ContactCenterInput;
  const { voiceToChat } = settings;
  // Keys stand in a file of their own, which no page repeats.
  const keys = voiceToChat === undefined ? {} : { voiceToChat: { ...voiceToChat, linkKeys: [linkKeyOf("first")] } };
  return isWhole ? settings : { ...minimal, ...settings, ...keys };
}

function sourceOf(file: string): string {
  return readFileSync(join(root, file), "utf8");
}

/** The source files below a folder, as paths below the root. */
function filesBelow(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => join(folder, file));
}
