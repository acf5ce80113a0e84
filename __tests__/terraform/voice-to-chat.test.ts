import "../support/matchers";
import { join } from "node:path";
import { synthesise } from "../../main";
import { plannedChanges } from "../mock-provider/planned-changes";
import { describeWithTerraform, terraform } from "../mock-provider/terraform";
import { testWorkspace } from "../mock-provider/workspace";
import { voiceToChats } from "../stacks/voice-to-chats";
import { type Changes, exampleConfig } from "../support/contact-centers";
import { pretendDeployed, withStateBeside } from "./states";

jest.setTimeout(120_000);

const workspace = testWorkspace();

/** Synthesises the example with some changes, and gives the folders of its stacks, ready for Terraform. */
function synthesised(changes: Changes, outdir = workspace.folder()) {
  synthesise(exampleConfig({ destroyProtection: false, ...changes }), outdir);
  const stacks = join(outdir, "stacks");
  const [contactCenter, voiceToChat] = [join(stacks, "contact-center"), join(stacks, "voice-to-chat")];
  for (const folder of [contactCenter, voiceToChat]) withStateBeside(folder);
  return { outdir, stacks, contactCenter, voiceToChat };
}

describeWithTerraform("voice-to-chat", () => {
  test.each(Object.entries(voiceToChats))("with %s is planned without an error", async (_, changes) => {
    const { stacks, voiceToChat: cwd } = synthesised(changes);
    pretendDeployed(stacks);
    const { env } = await workspace.start({ folders: [cwd] });

    await terraform(["init", "-input=false"], { cwd, env });

    expect(await terraform(["plan", "-input=false", "-lock=false"], { cwd, env })).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/Plan:.* [1-9]\d* to add,.* 0 to change,.* 0 to destroy/),
    });
  });

  test("is applied, stays as it is, changes keys one after the other, and is destroyed", async () => {
    const { outdir, contactCenter, voiceToChat } = synthesised({});
    const { env, resources } = await workspace.start({ folders: [outdir] });
    const run = (cwd: string, ...command: readonly string[]) =>
      terraform([...command, "-input=false", "-auto-approve"], { cwd, env });
    const held = (type: string, part = "") =>
      resources().find((each) => each.type === type && JSON.stringify(each.state).includes(part))?.state ?? {};

    for (const cwd of [contactCenter, voiceToChat]) await terraform(["init", "-input=false"], { cwd, env });
    const applied = [await run(contactCenter, "apply"), await run(voiceToChat, "apply")].map(({ code }) => code);
    const again = await plannedChanges({ cwd: voiceToChat, env });
    const function_ = held("aws_lambda_function", "open-chat-link");
    const keyId = held("aws_cloudfront_public_key").id;
    const content = String(held("aws_connect_contact_flow_module", "VoiceToChatFlow").content);
    const sender = held("aws_lambda_function", "send-chat-link").arn;
    synthesised(voiceToChats["two keys"], outdir);
    const rotated = await plannedChanges({ cwd: voiceToChat, env });
    const destroyed = [await run(voiceToChat, "destroy"), await run(contactCenter, "destroy")].map(({ code }) => code);

    expect([applied, again, destroyed, resources()]).toEqual([[0, 0], [], [0, 0], []]);
    expect(JSON.stringify(function_.environment)).toContain(JSON.stringify(`{"example-key":"${keyId}"}`).slice(1, -1));
    expect(content).toContain(String(sender));
    expect(rotated.map(({ address, actions }) => [address.replace(/_[0-9A-F]{8}$/, ""), actions])).toEqual([
      ["aws_cloudfront_key_group.link-keys_group", ["update"]],
      ["aws_cloudfront_public_key.link-keys_next-key", ["create"]],
      ["aws_lambda_function.functions_open-chat-link_function", ["update"]],
      ["aws_lambda_function.functions_start-chat_function", ["update"]],
    ]);
  });
});
