import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { prepareOutputFolder, removeOtherStacks } from "../../stacks/output-folder";
import { exampleConfig } from "../support/contact-centers";
import { inTemporaryFolder } from "../support/synthesis";

const memory = ".terraform/terraform.tfstate";
const of = (environment: string) =>
  JSON.stringify({ provider: { aws: [{ default_tags: [{ tags: { Environment: environment } }] }] } });

/** Files beside each stack that `prepareOutputFolder` leaves, given the text of its cdk.tf.json. */
function leftAfter(text: string | undefined): readonly string[] {
  return inTemporaryFolder((outdir) => {
    const files = [memory, ".terraform/modules.json", "terraform.tfstate", ".terraform.lock.hcl"];
    for (const file of files) write(join(outdir, "stacks/contact-center", file), "{}");
    if (text !== undefined) write(join(outdir, "stacks/contact-center/cdk.tf.json"), text);
    prepareOutputFolder(outdir, exampleConfig());
    return files.filter((file) => existsSync(join(outdir, "stacks/contact-center", file)));
  });
}

const others = [".terraform/modules.json", "terraform.tfstate", ".terraform.lock.hcl"];

test.each([
  ["is forgotten after another environment", of("acme-production"), others],
  ["is forgotten after a synth that was interrupted", '{"provider":{', others],
  ["is kept within the same environment", of("acme-example"), [memory, ...others]],
  ["is kept where no stack was synthesised", undefined, [memory, ...others]],
  ["is kept where there is no provider", "{}", [memory, ...others]],
  ["is kept where there are no tags", '{"provider":{"aws":[{}]}}', [memory, ...others]],
])("where the state was %s, and nothing else goes", (_, text, expected) => {
  expect(leftAfter(text)).toEqual(expected);
});

test("files that went up with a stack before are gone, so that none is left of what it no longer has", () => {
  inTemporaryFolder((outdir) => {
    write(join(outdir, "stacks/voice-to-chat/assets/site/0123/main-OLD.js"), "");

    prepareOutputFolder(outdir, exampleConfig());

    expect(existsSync(join(outdir, "stacks/voice-to-chat/assets"))).toBe(false);
  });
});

test("a folder that was never synthesised into is fine", () => {
  inTemporaryFolder((outdir) => {
    prepareOutputFolder(outdir, exampleConfig());
    removeOtherStacks(outdir, ["contact-center"]);

    expect(readdirSync(outdir)).toEqual([]);
  });
});

test("stacks that the environment does not have are removed, the others stay", () => {
  inTemporaryFolder((outdir) => {
    for (const name of ["contact-center", "state-backend", "old"]) write(join(outdir, "stacks", name, "a/b"), "");

    removeOtherStacks(outdir, ["contact-center", "state-backend"]);

    expect(readdirSync(join(outdir, "stacks")).sort()).toEqual(["contact-center", "state-backend"]);
    expect(existsSync(join(outdir, "stacks/contact-center/a/b"))).toBe(true);
  });
});

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
