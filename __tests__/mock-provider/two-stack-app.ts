import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import { SnsTopic } from "@cdktf/provider-aws/lib/sns-topic";
import { SqsQueue } from "@cdktf/provider-aws/lib/sqs-queue";
import { App, LocalBackend, TerraformOutput, TerraformStack } from "cdktf";

/**
 * A program for cdktf with two stacks, the second of which reads the first one's state.
 *
 * @param outdir where to write the stacks; cdktf itself says so through CDKTF_OUTDIR
 * @param states the folder of the state files
 */
export function synthesizeTwoStacks(outdir: string, states: string): void {
  const app = new App({ outdir });
  const base = new TerraformStack(app, "base");
  new LocalBackend(base, { path: `${states}/base.tfstate` });
  new AwsProvider(base, "aws", { region: "eu-central-1" });
  const queue = new SqsQueue(base, "queue", { name: "events" });
  const edge = new TerraformStack(app, "edge");
  new LocalBackend(edge, { path: `${states}/edge.tfstate` });
  new AwsProvider(edge, "aws", { region: "us-east-1" });
  const topic = new SnsTopic(edge, "topic", { name: "edge", displayName: queue.arn });
  new TerraformOutput(edge, "summary", { value: `${topic.arn} ${topic.displayName}`, staticId: true });
  app.synth();
}

if (require.main === module) {
  synthesizeTwoStacks(process.env.CDKTF_OUTDIR ?? "cdktf.out", process.cwd());
}
