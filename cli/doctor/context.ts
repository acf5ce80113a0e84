import type { ConfigurationError } from "../../config/problem";
import type { ContactCenterConfig } from "../../config/schema";
import type { Caller, CloudAccount } from "./cloud-account";
import type { CloudError } from "./cloud-error";

/** How a command ended: with a code, not at all within its time, or before it began. */
export type CommandOutcome =
  | { readonly type: "ended"; readonly code: number; readonly stdout: string; readonly stderr: string }
  | { readonly type: "missing" }
  | { readonly type: "stuck" };

/** This machine, as far as checks look at it. */
export interface Host {
  /** Without the `v`. */
  readonly nodeVersion: string;
  readonly platform: NodeJS.Platform;
  readonly homeFolder: string;
  readonly variables: Readonly<Record<string, string | undefined>>;
  readonly run: (command: string, args: readonly string[]) => Promise<CommandOutcome>;
  /** The text of a file; undefined where there is none that can be read. */
  readonly readText: (path: string) => Promise<string | undefined>;
  /** The package.json of a dependency that exports it, or of this project (`.`); undefined where it is not installed. */
  readonly manifest: (name: string) => Manifest | undefined;
}

/** What is read of a package.json. */
export interface Manifest {
  readonly version: string;
  readonly engines?: { readonly node?: string };
}

/** Who AWS says we are, or why it does not. */
export type Access =
  | { readonly type: "granted"; readonly caller: Caller }
  | { readonly type: "refused"; readonly error: CloudError };

/** What a check may look at; tests put their own machine and account here. */
export interface DoctorContext {
  readonly environment: string;
  readonly configuration: ContactCenterConfig | ConfigurationError;
  readonly host: Host;
  readonly account: CloudAccount;
  /** Asked of AWS once, for all checks. */
  readonly access: () => Promise<Access>;
}
