import "../support/matchers";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { contactCenterApp, synthesise } from "../../main";
import { plannedChanges } from "../mock-provider/planned-changes";
import { describeWithTerraform, terraform } from "../mock-provider/terraform";
import { testWorkspace } from "../mock-provider/workspace";
import type { Changes } from "../support/contact-centers";
import { exampleConfig, existingInstance, minimalConfig, statePlaces } from "../support/contact-centers";
import { pretendDeployed, withStateBeside } from "./states";

jest.setTimeout(60_000);

const workspace = testWorkspace();

/** Synthesises into a folder, holds the rules against it, and gives the folder of each stack. */
function synthesised(config: ReturnType<typeof exampleConfig>): Readonly<Record<string, string>> {
  const outdir = workspace.folder();
  synthesise(config, outdir);
  return Object.fromEntries(readdirSync(join(outdir, "stacks")).map((name) => [name, join(outdir, "stacks", name)]));
}

/** Many people with many kinds of logins, one of them with a desk phone, whose passwords Amazon Connect keeps. */
const manyUsers = Object.fromEntries(
  ["ann.lee", "JPerry", "o_neil", "X.Y-z", "aiko.tanaka", "ann-lee", "Q1.team-7", "b@acme.example"].map(
    (login, index) => [
      login,
      {
        firstName: "Ann",
        lastName: "Lee",
        routingProfile: "orders",
        securityProfiles: ["service-agent"],
        phone: index === 0 ? ({ type: "desk", number: "+442079460199" } as const) : ({ type: "soft" } as const),
      },
    ],
  ),
);
const plainQueues = Object.fromEntries(Object.keys(exampleConfig().queues).map((key) => [key, { hours: "office" }]));

const contactCenters: readonly (readonly [string, Changes])[] = [
  ["as the example has it", {}],
  [
    "with many kinds of users, whose passwords Amazon Connect keeps",
    {
      instance: { type: "create", identity: { type: "connect-managed" } },
      users: manyUsers,
      quickConnects: {},
      queues: plainQueues,
    },
  ],
  ["on an existing instance", { instance: existingInstance, storage: undefined }],
  ["without voice-to-chat", { voiceToChat: undefined }],
  ["that may be thrown away", { destroyProtection: false, phoneNumber: undefined, approvedOrigins: [] }],
];

describeWithTerraform("a contact center", () => {
  test.each(contactCenters)("%s is initialised, valid, and planned without an error", async (_, changes) => {
    const stacks = synthesised(exampleConfig(changes));
    const { env } = await workspace.start({ folders: Object.values(stacks) });

    for (const cwd of Object.values(stacks)) {
      // The state would stand beside this project: here nothing is kept.
      withStateBeside(cwd);
      expect(await terraform(["init", "-input=false"], { cwd, env })).toMatchObject({ code: 0 });
      expect(await terraform(["validate"], { cwd, env })).toMatchObject({
        code: 0,
        stdout: expect.stringContaining("Success!"),
      });
      expect(await terraform(["plan", "-input=false", "-lock=false"], { cwd, env })).toMatchObject({
        code: 0,
        stdout: expect.stringMatching(/Plan:.* [1-9]\d* to add,.* 0 to change,.* 0 to destroy/),
      });
      pretendDeployed(dirname(cwd));
    }
  });

  test("is applied as a whole, stays as it is, and is replaced together with its instance", async () => {
    const config = exampleConfig({ destroyProtection: false });
    const outdir = workspace.folder();
    synthesise(config, outdir);
    const cwd = join(outdir, "stacks", "contact-center");
    const { env } = await workspace.start({ folders: [outdir] });
    withStateBeside(cwd);

    await terraform(["init", "-input=false"], { cwd, env });
    const applied = await terraform(["apply", "-input=false", "-auto-approve"], { cwd, env });
    const again = await plannedChanges({ cwd, env });
    synthesise(
      exampleConfig({
        destroyProtection: false,
        instance: { type: "create", alias: "acme-other", identity: { type: "saml" } },
      }),
      outdir,
    );
    withStateBeside(cwd);
    const moved = await plannedChanges({ cwd, env });

    const replaced = moved.filter(({ actions }) => actions.includes("delete") && actions.includes("create"));
    expect(applied).toMatchObject({
      code: 0,
      stdout: expect.stringContaining("arn:aws:connect:eu-west-2:111122223333:instance/"),
    });
    expect(again).toEqual([]);
    expect(new Set(replaced.map(({ address }) => address.split(".")[0]))).toEqual(
      new Set([
        "aws_cloudwatch_log_group",
        "aws_connect_contact_flow",
        "aws_connect_contact_flow_module",
        "aws_connect_hours_of_operation",
        "aws_connect_instance",
        "aws_connect_instance_storage_config",
        "aws_connect_queue",
        "aws_connect_quick_connect",
        "aws_connect_routing_profile",
        "aws_connect_security_profile",
        "aws_connect_user",
      ]),
    );
  });

  test("has flows that name what was made, are changed in place with what they say, and are destroyed", async () => {
    const number = { type: "existing", id: "01234567-89ab-cdef-0123-456789abcdef" } as const;
    const saying = (organisation: string) =>
      minimalConfig({ phoneNumber: number, languages: ["en-GB", "de-DE"], inbound: { organisation } });
    const outdir = workspace.folder();
    synthesise(saying("Acme"), outdir);
    const cwd = join(outdir, "stacks", "contact-center");
    const { env, resources } = await workspace.start({ folders: [outdir] });
    const held = (type: string, name?: string) =>
      resources().find(({ type: other, state }) => other === type && (name ?? state.name) === state.name)?.state;
    withStateBeside(cwd);

    await terraform(["init", "-input=false"], { cwd, env });
    const applied = await terraform(["apply", "-input=false", "-auto-approve"], { cwd, env });
    const content = String(held("aws_connect_contact_flow", "Inbound main")?.content);
    const comfort = String(held("aws_connect_contact_flow", "Customer queue")?.content);
    const answered = held("aws_connect_phone_number_contact_flow_association");
    const inboundId = held("aws_connect_contact_flow", "Inbound main")?.contact_flow_id;
    const queueArn = held("aws_connect_queue")?.arn;
    synthesise(saying("Acme & Sons"), outdir);
    withStateBeside(cwd);
    const changed = await plannedChanges({ cwd, env });
    const destroyed = await terraform(["destroy", "-input=false", "-auto-approve"], { cwd, env });

    expect([applied.code, destroyed.code, resources()]).toEqual([0, 0, []]);
    expect(JSON.parse(content).Actions).toContainEqual(
      expect.objectContaining({ Type: "UpdateContactTargetQueue", Parameters: { QueueId: queueArn } }),
    );
    // What is marked up stays so on its way through two kinds of JSON and Terraform's own language.
    expect(JSON.stringify(JSON.parse(comfort).Actions)).toContain(JSON.stringify('<break time="8s"/>').slice(1, -1));
    expect(answered).toMatchObject({ phone_number_id: number.id, contact_flow_id: inboundId });
    expect(changed.map(({ address, actions, changed }) => [address.replace(/_\w{8}$/, ""), actions, changed])).toEqual([
      ["aws_connect_contact_flow.flows_inbound-main", ["update"], ["content"]],
      ["aws_connect_contact_flow.flows_outbound-whisper", ["update"], ["content"]],
    ]);
  });

  test("leaves its number to voice-to-chat without taking it from the flow that answers it", async () => {
    const number = { phoneNumber: { type: "existing", id: "01234567-89ab-cdef-0123-456789abcdef" } } as const;
    const { voiceToChat } = exampleConfig();
    const outdir = workspace.folder();
    synthesise(minimalConfig(number), outdir);
    const cwd = join(outdir, "stacks", "contact-center");
    const { env, resources } = await workspace.start({ folders: [outdir] });
    const apply = async () => {
      withStateBeside(cwd);
      return terraform(["apply", "-input=false", "-auto-approve"], { cwd, env });
    };
    const answers = () =>
      resources().filter(({ type }) => type === "aws_connect_phone_number_contact_flow_association").length;
    withStateBeside(cwd);
    await terraform(["init", "-input=false"], { cwd, env });
    const before = await apply();
    const answered = answers();

    synthesise(minimalConfig({ ...number, voiceToChat: voiceToChat as Changes["voiceToChat"] }), outdir);
    const after = await apply();

    expect([before.code, answered]).toEqual([0, 1]);
    expect(after).toMatchObject({ code: 0, stdout: expect.stringContaining("0 destroyed") });
    expect(answers()).toBe(1);
    expect((await plannedChanges({ cwd, env })).map(({ address }) => address)).toEqual([]);
  });

  test("as small as can be is planned without an error", async () => {
    const { "contact-center": cwd = "" } = synthesised(minimalConfig());
    const { env } = await workspace.start({ folders: [cwd] });
    withStateBeside(cwd);

    await terraform(["init", "-input=false"], { cwd, env });

    expect(await terraform(["plan", "-input=false", "-lock=false"], { cwd, env })).toMatchObject({ code: 0 });
  });

  test.each(Object.entries(statePlaces))("with its state in %s is valid", async (_, state) => {
    const stacks = synthesised(exampleConfig({ state }));
    const { env } = await workspace.start({ folders: Object.values(stacks) });

    for (const cwd of Object.values(stacks)) {
      expect(await terraform(["init", "-backend=false", "-input=false"], { cwd, env })).toMatchObject({ code: 0 });
      expect(await terraform(["validate"], { cwd, env })).toMatchObject({ code: 0 });
    }
  });
});

describeWithTerraform("cdktf's own matcher", () => {
  const saved = { ...process.env };
  let server: ChildProcess;
  let outdir: string;

  beforeAll(async () => {
    outdir = workspace.folder();
    contactCenterApp(exampleConfig({ instance: existingInstance, storage: undefined }), outdir).synth();
    const script = resolve(__dirname, "../mock-provider/serve.ts");
    // The matcher runs Terraform synchronously, so that the provider has to live in another process.
    server = spawn(process.execPath, ["--import", "tsx", script, outdir], { stdio: ["pipe", "pipe", "inherit"] });
    const [line] = await once(server.stdout ?? server, "data");
    Object.assign(process.env, JSON.parse(String(line)));
  });

  afterAll(async () => {
    server.stdin?.end();
    await once(server, "exit");
    for (const name of Object.keys(process.env)) if (!(name in saved)) delete process.env[name];
    Object.assign(process.env, saved);
  });

  test("finds every stack valid", () => {
    expect(outdir).toBeValidTerraform();
  });

  test("finds a stack with an argument that does not exist invalid", () => {
    const broken = workspace.folder();
    cpSync(outdir, broken, { recursive: true });
    const file = join(broken, "stacks", "contact-center", "cdk.tf.json");
    const text = readFileSync(file, "utf8").replace('"max_contacts"', '"max_contact"');
    mkdirSync(join(broken, "stacks"), { recursive: true });
    writeFileSync(file, text);

    expect(broken).not.toBeValidTerraform();
  });
});
