import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { contactCenterApp } from "../../main";
import { describeWithTerraform, terraform } from "../mock-provider/terraform";
import { testWorkspace } from "../mock-provider/workspace";
import { minimalConfig } from "../support/contact-centers";

jest.setTimeout(60_000);

const workspace = testWorkspace();
const config = minimalConfig({
  securityProfiles: { "service-agent": { permissions: ["BasicAgentAccess"] } },
  routingProfiles: { team: { defaultOutboundQueue: "general", queues: [{ queue: "general", channels: ["voice"] }] } },
  users: {
    "ann.lee": { firstName: "Ann", lastName: "Lee", routingProfile: "team", securityProfiles: ["service-agent"] },
  },
  quickConnects: { ann: { type: "user", user: "ann.lee" } },
});

describeWithTerraform("a user that CloudFormation makes", () => {
  test("is what a quick connect leads to: by the last part of the user's ARN", async () => {
    const outdir = workspace.folder();
    contactCenterApp(config, outdir).synth();
    const cwd = join(outdir, "stacks/contact-center");
    // The state would stand beside this project: here it stays in the folder.
    const file = join(cwd, "cdk.tf.json");
    const json = JSON.parse(readFileSync(file, "utf8"));
    delete json.terraform.backend;
    writeFileSync(file, JSON.stringify(json));
    const mock = await workspace.start({ folders: [cwd] });

    await terraform(["init", "-input=false"], { cwd, env: mock.env });
    const applied = await terraform(["apply", "-input=false", "-auto-approve"], { cwd, env: mock.env });

    const of = (type: string) => mock.resources().find((resource) => resource.type === type)?.state;
    const outputs = JSON.parse(JSON.stringify(of("aws_cloudformation_stack")?.outputs));
    expect(applied).toMatchObject({ code: 0 });
    expect(outputs.PasswordSecretArn).toMatch(/^arn:aws:secretsmanager:.*:secret:acme-minimal\/users\/ann\.lee\//);
    expect(of("aws_connect_quick_connect")?.quick_connect_config).toEqual([
      expect.objectContaining({
        user_config: [expect.objectContaining({ user_id: String(outputs.UserArn).split("/").at(-1) })],
      }),
    ]);
  });
});
