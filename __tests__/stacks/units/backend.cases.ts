import { SnsTopic } from "@cdktf/provider-aws/lib/sns-topic";
import { App, TerraformStack } from "cdktf";
import type { ContactCenterInput } from "../../../config/schema";
import { contactCenterApp } from "../../../main";
import { ContactCenter } from "../../../stacks/contact-center";
import { SwitchboardStack } from "../../../stacks/stack";
import { exampleConfig, statePlaces } from "../../support/contact-centers";
import { parseObject, synthesisedJson } from "../../support/synthesis";

const keyArn = "arn:aws:kms:eu-west-2:111122223333:alias/acme-example-state";
const terraformOf = (state: ContactCenterInput["state"]) => {
  const stacks = synthesisedJson((outdir) => contactCenterApp(exampleConfig({ state }), outdir));
  return (name: string) => parseObject(stacks[name] ?? "{}").terraform;
};

describe("state", () => {
  test("in files beside the project: by a path that is the same on every machine", () => {
    const app = new App({ outdir: "cdktf.out" });
    const stack = new SwitchboardStack(app, "contact-center", exampleConfig());

    expect(stack.toTerraform().terraform.backend).toEqual({
      local: { path: "../../../terraform.example.contact-center.tfstate" },
    });
  });

  test("in a bucket: encrypted with the bucket's own key, and locked by a file", () => {
    expect(terraformOf(statePlaces.s3)("contact-center")).toMatchObject({
      backend: {
        s3: {
          bucket: statePlaces.s3.bucket,
          key: "acme/example/contact-center.tfstate",
          region: "eu-west-2",
          encrypt: true,
          kms_key_id: keyArn,
          use_lockfile: true,
        },
      },
    });
  });

  test("in a bucket: the stack that makes it keeps its own state here, until it is migrated", () => {
    const before = terraformOf(statePlaces.s3)("state-backend");
    const after = terraformOf({ ...statePlaces.s3, ownState: "bucket" })("state-backend");

    expect(before).toMatchObject({
      backend: { local: { path: expect.stringContaining("terraform.example.state-backend.tfstate") } },
    });
    expect(after).toMatchObject({ backend: { s3: { key: "acme/example/state-backend.tfstate", use_lockfile: true } } });
  });

  test("in somebody else's bucket: there is no stack for it, and its own encryption is used", () => {
    const terraform = terraformOf({
      ...statePlaces.s3,
      manageBucket: false,
      region: "us-east-1",
      keyPrefix: "shared/acme",
    });

    expect(terraform("state-backend")).toBeUndefined();
    expect(terraform("contact-center")).toMatchObject({
      backend: { s3: { region: "us-east-1", key: "shared/acme/contact-center.tfstate" } },
    });
    expect(JSON.stringify(terraform("contact-center"))).not.toMatch(/kms_key_id|encrypt/);
  });

  test("in HCP Terraform: one workspace per stack", () => {
    expect(terraformOf(statePlaces.cloud)("contact-center")).toMatchObject({
      cloud: { organization: "acme", workspaces: { name: "acme-example-contact-center", project: "Contact center" } },
    });
  });

  test("in Terraform Enterprise: on its own host", () => {
    expect(terraformOf({ ...statePlaces.cloud, hostname: "tfe.example.com" })("contact-center")).toMatchObject({
      cloud: { hostname: "tfe.example.com" },
    });
  });
});

describe("a stack that uses another's outputs", () => {
  /** Stands for the stacks of the systems, which are given what they need of the contact center. */
  class Consumer extends SwitchboardStack {
    constructor(app: App, config: ReturnType<typeof exampleConfig>, contactCenter: ContactCenter) {
      super(app, "consumer", config);
      new SnsTopic(this, "topic", { name: "uses", displayName: contactCenter.outputs.instanceId });
    }
  }
  const consumerOf = (state: ContactCenterInput["state"]) => {
    const stacks = synthesisedJson((outdir) => {
      const config = exampleConfig({ state });
      const app = contactCenterApp(config, outdir);
      new Consumer(app, config, contactCenterOf(app));
      return app;
    });
    return {
      consumer: parseObject(stacks.consumer ?? "{}"),
      contactCenter: parseObject(stacks["contact-center"] ?? "{}"),
    };
  };

  test.each([
    ["local", "local", { path: expect.stringContaining("terraform.example.contact-center.tfstate") }],
    ["s3", "s3", { bucket: statePlaces.s3.bucket, key: "acme/example/contact-center.tfstate", region: "eu-west-2" }],
    ["cloud", "remote", { organization: "acme", workspaces: { name: "acme-example-contact-center" } }],
  ] as const)("reads them from its state in %s", (place, backend, config) => {
    const { consumer, contactCenter } = consumerOf(statePlaces[place]);

    expect(consumer.data).toMatchObject({
      terraform_remote_state: { "cross-stack-reference-input-contact-center": { backend, config } },
    });
    expect(JSON.stringify(consumer.resource)).toContain(
      "cross-stack-reference-input-contact-center.outputs.cross-stack-output-aws_connect_instanceinstanceid",
    );
    expect(contactCenter.output).toMatchObject({
      "cross-stack-output-aws_connect_instanceinstanceid": {
        value: "${aws_connect_instance.instance.id}",
        sensitive: true,
      },
    });
  });
});

function contactCenterOf(app: App): ContactCenter {
  const stack = app.node.findChild("contact-center");
  if (stack instanceof ContactCenter) return stack;
  throw new TypeError("contact-center is another stack");
}

test("in the bucket is what the contact center waits for, before it is deployed the first time", () => {
  const app = contactCenterApp(exampleConfig({ state: statePlaces.s3 }), "cdktf.out");

  expect(TerraformStack.of(contactCenterOf(app)).dependencies.map(({ node }) => node.id)).toEqual(["state-backend"]);
});
