import { valueAt } from "../../config/path";
import { SwitchboardError } from "../../config/problem";

/** Something about this machine or this account that stopped a command, with the way out. */
export function machineError(what: string, fix: string, cause?: unknown): SwitchboardError {
  return new SwitchboardError("environment", `${what}.\n  fix  ${fix}`, "reject", { cause });
}

/** A call that cannot be meant as it stands, with the way out. */
export function usageError(what: string, fix: string): SwitchboardError {
  return new SwitchboardError("usage", `${what}\n  fix  ${fix}`, "reject");
}

/** Why a file could not be used, without the path that the system's own message repeats. */
export function inWords(error: unknown): string {
  const code = valueAt(error, ["code"]);
  const known: Readonly<Record<string, string>> = {
    EACCES: "it is not allowed",
    EPERM: "it is not allowed",
    ENOENT: "there is no such folder",
    ENOSPC: "the disk is full",
    EROFS: "the disk is read-only",
    EEXIST: "it is there already",
  };
  return known[String(code)] ?? `error ${String(code)}`;
}
