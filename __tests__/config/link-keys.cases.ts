import { listEnvironments, loadContactCenter } from "../../config/load";
import { linkKeyOf } from "../support/link-keys";
import { contactCenter, failureOf, set, unset, withVoiceToChat } from "./builders";
import { declaring, valid, withEnvironments } from "./environment-files";

const environment = declaring(contactCenter(withVoiceToChat, unset("voiceToChat.linkKeys")));
const file = (value: unknown) => JSON.stringify(value);
const load = (files: Readonly<Record<string, string>>) =>
  withEnvironments(files, (folder) => loadContactCenter("qa", folder));
const problemsIn = (files: Readonly<Record<string, string>>) => failureOf(() => load(files))?.problems ?? [];

test("keys are read from the file beside the environment", () => {
  const linkKeys = [linkKeyOf("newer"), linkKeyOf("older")];

  expect(load({ "qa.ts": environment, "qa.keys.json": file({ linkKeys }) }).voiceToChat?.linkKeys).toEqual(linkKeys);
});

test("a file of keys is no environment", () => {
  const files = { "qa.ts": environment, "qa.keys.json": file({ linkKeys: [] }) };

  expect(withEnvironments(files, listEnvironments)).toEqual(["qa"]);
});

test("without its file an environment is told how to get one", () => {
  expect(problemsIn({ "qa.ts": environment })).toMatchObject([
    { path: "voiceToChat.linkKeys", fix: "Make a pair: npm run keys -- --env qa" },
  ]);
});

test("keys of another environment are not its own", () => {
  expect(problemsIn({ "qa.ts": environment, "prod.keys.json": file({ linkKeys: [linkKeyOf("first")] }) })).toHaveLength(
    1,
  );
});

test("an environment without voice-to-chat does not mind a file that was left", () => {
  expect(
    load({ "qa.ts": valid, "qa.keys.json": file({ linkKeys: [linkKeyOf("first")] }) }).voiceToChat,
  ).toBeUndefined();
});

test("keys in both places are one place too many", () => {
  const both = declaring(contactCenter(withVoiceToChat));

  expect(problemsIn({ "qa.ts": both, "qa.keys.json": file({ linkKeys: [linkKeyOf("other")] }) })).toEqual([
    {
      path: "voiceToChat.linkKeys",
      found: "keys here, and others in qa.keys.json",
      expected: "keys in one place",
      fix: "Take linkKeys out of qa.ts: `npm run keys` looks after the file.",
    },
  ]);
});

test.each([
  ["no JSON", "{ linkKeys: "],
  ["nothing", ""],
  ["a list", "[]"],
  ["null", "null"],
  ["another object", file({ keys: [] })],
  ["more than keys", file({ linkKeys: [], region: "eu-west-2" })],
  ["keys that are no list", file({ linkKeys: {} })],
])("a file that holds %s is told once, with what it should hold", (_, text) => {
  expect(problemsIn({ "qa.ts": environment, "qa.keys.json": text })).toEqual([
    {
      path: "voiceToChat.linkKeys",
      found: "qa.keys.json, which is no such file",
      expected: '{ "linkKeys": [{ "id": "...", "publicKey": "..." }] }',
      fix: "Remove the file, and have it made: npm run keys -- --env qa",
    },
  ]);
});

test("a file that holds the secret itself is refused, and not a word of it is shown", () => {
  const privateKey = "-----BEGIN PRIVATE KEY-----\nMIGHAgEAMBMGByqGSM49\n-----END PRIVATE KEY-----\n";
  const failure = failureOf(() =>
    load({ "qa.ts": environment, "qa.keys.json": file({ keys: [{ id: "first", privateKey }] }) }),
  );

  expect(failure?.problems).toMatchObject([{ found: "qa.keys.json, which holds a private key (not shown)" }]);
  expect(failure?.message).not.toContain("MIGHAgEAMBMGByqGSM49");
});

test("what is wrong with a key is told beside what is wrong elsewhere", () => {
  const wrong = declaring(contactCenter(withVoiceToChat, unset("voiceToChat.linkKeys"), set("accountId", "12")));
  const problems = problemsIn({ "qa.ts": wrong, "qa.keys.json": file({ linkKeys: [{ id: "A", publicKey: "x" }] }) });

  expect(problems.map(({ path }) => path)).toEqual(
    expect.arrayContaining(["accountId", "voiceToChat.linkKeys[0].id", "voiceToChat.linkKeys[0].publicKey"]),
  );
});
