import { join, relative, resolve } from "node:path";
import { App, CloudBackend, LocalBackend, NamedCloudWorkspace, S3Backend, type TerraformStack } from "cdktf";
import { type Names, partitionOf, stateRegionOf } from "../../config/names";
import type { ContactCenterConfig } from "../../config/schema";

export interface BackendProps {
  readonly config: Pick<ContactCenterConfig, "state" | "region" | "accountId">;
  readonly names: Names;
  /** Name of the stack whose state this is. */
  readonly stackName: string;
}

/** Where a stack keeps its state. Other stacks that use its outputs read them from there. */
export function backend(stack: TerraformStack, { config, names, stackName }: BackendProps): void {
  const { state } = config;
  switch (state.type) {
    case "local":
      localBackend(stack, names.stateFile(stackName));
      break;
    case "s3":
      if (stackName === "state-backend" && state.ownState === "local") localBackend(stack, names.stateFile(stackName));
      else s3Backend(stack, config, names.stateKey(stackName), state.manageBucket ? names.stateKeyAlias : undefined);
      break;
    case "cloud":
      cloudBackend(stack, state, names.workspace(stackName));
      break;
  }
}

/**
 * cdktf would write an absolute path, which differs on every machine. Terraform runs in the folder of the stack, so a
 * path relative to it means the same file and keeps the synthesised JSON identical everywhere.
 */
function localBackend(stack: TerraformStack, file: string): void {
  const workingDirectory = resolve(App.of(stack).outdir, "stacks", stack.node.id);
  new LocalBackend(stack, { path: relative(workingDirectory, join(process.cwd(), file)) });
}

function s3Backend(
  stack: TerraformStack,
  { state, region, accountId }: BackendProps["config"],
  key: string,
  keyAlias: string | undefined,
): void {
  if (state.type !== "s3") return;
  const bucketRegion = stateRegionOf({ state, region });
  new S3Backend(stack, {
    bucket: state.bucket,
    key,
    region: bucketRegion,
    // `encrypt` by itself would ask for S3's own key and so override the bucket's default: our own bucket names its key,
    // and somebody else's bucket keeps the default that its owner chose.
    ...(keyAlias === undefined
      ? {}
      : { encrypt: true, kmsKeyId: `arn:${partitionOf(bucketRegion)}:kms:${bucketRegion}:${accountId}:${keyAlias}` }),
  });
  // The bindings do not know Terraform's own lock file; as an override it stays out of remote-state data sources.
  stack.addOverride("terraform.backend.s3.use_lockfile", true);
}

function cloudBackend(
  stack: TerraformStack,
  { organization, project, hostname }: Extract<ContactCenterConfig["state"], { readonly type: "cloud" }>,
  workspace: string,
): void {
  const { node } = new CloudBackend(stack, {
    organization,
    ...(hostname === undefined ? {} : { hostname }),
    workspaces: new NamedCloudWorkspace(workspace, project),
  });
  // cdktf would run `terraform version` at every synth, and fail where there is no Terraform. `required_version` says
  // the same, to Terraform itself.
  node.validate = () => [];
}
