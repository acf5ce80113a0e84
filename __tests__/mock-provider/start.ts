import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Account, type Held } from "./account";
import { Catalog, type CatalogOptions } from "./catalog";
import { providerCalls } from "./provider";
import { type LoggedCall, serve } from "./server";

const providerAddress = "registry.terraform.io/hashicorp/aws";

/** What to start; everything has a default, but without types or folders the provider knows no resource at all. */
export interface MockProviderOptions extends CatalogOptions {
  /** The account that ARNs name, 111122223333 unless told. */
  readonly accountId?: string;
}

/** A running mock provider. */
export interface MockProvider {
  /** What to add to the environment of `terraform` and `cdktf`. */
  readonly env: Readonly<Record<string, string>>;
  /** The calls made so far, oldest first. */
  readonly requests: readonly LoggedCall[];
  /** The resources that exist in the account now. */
  resources(): readonly Held[];
  stop(): Promise<void>;
}

/**
 * Starts a stand-in for the hashicorp/aws provider inside this process.
 *
 * Terraform connects to it over the loopback interface, so run Terraform without blocking this process: the helpers
 * in terraform.ts do; `spawnSync`, and cdktf's matchers `toBeValidTerraform` and `toPlanSuccessfully`, would wait forever.
 * @example
 * const provider = await startMockProvider({ folders: [app.outdir] });
 * await terraform(["plan"], { cwd, env: provider.env });
 * await provider.stop();
 */
export async function startMockProvider(options: MockProviderOptions = {}): Promise<MockProvider> {
  const requests: LoggedCall[] = [];
  const account = new Account();
  const calls = providerCalls(new Catalog(options), account, options.accountId ?? "111122223333");
  const server = await serve(calls, requests);
  const folder = mkdtempSync(join(tmpdir(), "mock-provider-"));
  const cliConfiguration = join(folder, "terraform.rc");
  // An inherited name of a missing file would put a warning into every output.
  writeFileSync(cliConfiguration, "");
  const reattach = {
    Protocol: "grpc",
    ProtocolVersion: 5,
    Pid: process.pid,
    // Test mode: Terraform leaves the process alone when it is done.
    Test: true,
    Addr: { Network: "tcp", String: `127.0.0.1:${server.port}` },
  };
  return {
    env: {
      TF_REATTACH_PROVIDERS: JSON.stringify({ [providerAddress]: reattach }),
      TF_CLI_CONFIG_FILE: cliConfiguration,
      CHECKPOINT_DISABLE: "1",
    },
    requests,
    resources: () => account.resources(),
    stop: async () => {
      server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
