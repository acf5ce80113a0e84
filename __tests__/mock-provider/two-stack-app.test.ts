import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { cdktf, describeWithTerraform, terraform, terraformOutputs } from "./terraform";
import { synthesizeTwoStacks } from "./two-stack-app";
import { testWorkspace } from "./workspace";

const workspace = testWorkspace();

describeWithTerraform("two stacks", () => {
  test("with terraform: the second reads the first one's state", async () => {
    const outdir = workspace.folder();
    synthesizeTwoStacks(outdir, outdir);
    const { env } = await workspace.start({ folders: [outdir] });

    for (const stack of ["base", "edge"]) {
      const command = { cwd: join(outdir, "stacks", stack), env };
      await terraform(["init"], command);
      expect(await terraform(["apply", "-auto-approve"], command)).toMatchObject({ code: 0 });
    }

    expect(await terraformOutputs({ cwd: join(outdir, "stacks", "edge"), env })).toEqual({
      summary: "arn:aws:sns:us-east-1:111122223333:edge arn:aws:sqs:eu-central-1:111122223333:events",
    });
  });

  test("with cdktf: plan, deploy and destroy", async () => {
    const cwd = workspace.folder();
    const program = `${process.execPath} --import ${require.resolve("tsx")} ${join(__dirname, "two-stack-app.ts")}`;
    const project = { language: "typescript", app: program, projectId: "mock-provider", sendCrashReports: "false" };
    writeFileSync(join(cwd, "cdktf.json"), JSON.stringify(project));
    const provider = await workspace.start({ folders: [cwd] });
    const command = { cwd, env: provider.env };
    const approved = ["--auto-approve", "--skip-provider-lock", "--skip-synth"];

    const plan = await cdktf(["plan", "base", "--skip-provider-lock"], command);
    const deploy = await cdktf(["deploy", "*", ...approved], command);
    const deployed = provider.resources().map(({ type }) => type);
    const destroy = await cdktf(["destroy", "*", ...approved], command);

    expect(plan).toMatchObject({
      code: 0,
      stdout: expect.stringContaining("Plan: 1 to add, 0 to change, 0 to destroy."),
    });
    expect(deploy).toMatchObject({
      code: 0,
      stdout: expect.stringContaining("arn:aws:sqs:eu-central-1:111122223333:events"),
    });
    expect(deployed).toEqual(["aws_sqs_queue", "aws_sns_topic"]);
    expect(destroy).toMatchObject({ code: 0 });
    expect(provider.resources()).toEqual([]);
    // Three starts of cdktf, each of some seconds: more than the usual limit on a busy machine.
  }, 60_000);
});
