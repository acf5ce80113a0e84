import { join } from "node:path";
import { type MockProvider, startMockProvider } from "../mock-provider/start";
import { cdktf, describeWithTerraform, terraformOutputs } from "../mock-provider/terraform";
import { type ProjectCopy, projectCopy } from "../support/project-copy";

jest.setTimeout(60_000);

/** An app with one more stack, which stands for those of the systems: it uses what the contact center hands on. */
const app = `
import { SnsTopic } from "@cdktf/provider-aws/lib/sns-topic";
import { TerraformOutput } from "cdktf";
import { loadContactCenter } from "./config/load";
import { contactCenterApp } from "./main";
import { SwitchboardStack } from "./stacks/stack";

const config = loadContactCenter("test");
const app = contactCenterApp(config);
const { outputs } = app.node.findChild("contact-center");
const consumer = new SwitchboardStack(app, "consumer", config);
new SnsTopic(consumer, "topic", { name: "consumer", displayName: outputs.queues.orders.id });
new TerraformOutput(consumer, "instance-arn", { value: outputs.instanceArn, staticId: true });
app.synth();
`;

describeWithTerraform("a stack that uses another's outputs", () => {
  let project: ProjectCopy;
  let mock: MockProvider;

  beforeAll(async () => {
    project = projectCopy();
    project.writeEnvironment("test", "minimal", { queues: { orders: { hours: "main" } } });
    project.write("app.ts", app);
    mock = await startMockProvider({ folders: [join(project.folder, "cdktf.out"), project.folder] });
  });

  afterAll(async () => {
    await mock.stop();
    project.remove();
  });

  test("is deployed after it, and reads them from its state", async () => {
    const command = { cwd: project.folder, env: mock.env };

    const deployed = await cdktf(
      ["deploy", "*", "--auto-approve", "--skip-provider-lock", "--app", "node --import tsx app.ts"],
      command,
    );

    const outputs = await terraformOutputs({ cwd: join(project.folder, "cdktf.out/stacks/consumer"), env: mock.env });
    const of = (type: string) => mock.resources().find((resource) => resource.type === type)?.state;
    expect(deployed.code).toBe(0);
    expect(of("aws_sns_topic")).toBeDefined();
    expect(outputs["instance-arn"]).toBe(of("aws_connect_instance")?.arn);
    expect(
      mock.resources().filter(({ state }) => state.display_name === of("aws_connect_queue")?.queue_id),
    ).toHaveLength(1);
  });
});
