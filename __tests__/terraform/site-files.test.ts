import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { App, TerraformStack } from "cdktf";
import { cacheControls } from "../../stacks/bundles/site-file";
import { awsProvider } from "../../stacks/units/aws-provider";
import { siteBucket } from "../../stacks/units/site-bucket";
import { describeWithTerraform, terraform } from "../mock-provider/terraform";
import { testWorkspace } from "../mock-provider/workspace";
import { exampleConfig } from "../support/contact-centers";

jest.setTimeout(60_000);

const workspace = testWorkspace();
const config = exampleConfig({ destroyProtection: false });

/** Synthesises a site of one page and the script that it loads, and gives the folder of its stack. */
function synthesised(outdir: string, script: string): string {
  const stored = (path: string, content: string, cached: keyof typeof cacheControls) => {
    const file = join(outdir, path.replaceAll("/", "-"));
    writeFileSync(file, content);
    const hash = createHash("sha256").update(content).digest("hex");
    return { path, file, hash, contentType: "text/plain", cacheControl: cacheControls[cached] };
  };
  const app = new App({ outdir, stackTraces: false });
  const stack = new TerraformStack(app, "site");
  awsProvider(stack, "aws", { config, tags: {} });
  siteBucket(stack, "pages", {
    config,
    bucketName: "pages",
    logBucketName: "logs",
    keyArn: "arn:aws:kms:eu-west-2:111122223333:key/01234567-89ab-cdef-0123-456789abcdef",
    distributionArn: "arn:aws:cloudfront::111122223333:distribution/E1",
    files: [stored(script, script, "hashed"), stored("chat/index.html", script, "asked")],
    generated: {},
  });
  app.synth();
  return join(outdir, "stacks", "site");
}

describeWithTerraform("files of a site", () => {
  test("new ones are there before the page that loads them, and old ones until the page is another", async () => {
    const outdir = workspace.folder();
    const cwd = synthesised(outdir, "chat/app-11111111.js");
    const { env, resources } = await workspace.start({ folders: [outdir] });
    const apply = () => terraform(["apply", "-input=false", "-auto-approve", "-no-color"], { cwd, env });
    await terraform(["init", "-input=false"], { cwd, env });
    const first = await apply();

    synthesised(outdir, "chat/app-22222222.js");
    const { code, stdout } = await apply();

    const done = [
      ...stdout.matchAll(/files_chat-([\w-]+?)_[0-9A-F]{8}: (Creation|Modifications|Destruction) complete/g),
    ];
    expect([first.code, code]).toEqual([0, 0]);
    expect(done.map(([, file, what]) => `${file} ${what}`)).toEqual([
      "app-22222222js Creation",
      "indexhtml Modifications",
      "app-11111111js Destruction",
    ]);
    expect(resources().filter(({ type }) => type === "aws_s3_object")).toHaveLength(2);
  });
});
