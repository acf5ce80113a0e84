import type { FunctionManifest, ServiceCall } from "./manifest";
import { FunctionError } from "./problem";

/** A call that a manifest lists, by its name there: clients wait no longer than the function has time for. */
export function callTo(service: string, { name, calls }: Pick<FunctionManifest, "name" | "calls">): ServiceCall {
  const found = calls.find((call) => call.service === service);
  if (!found) throw new FunctionError("environment", `The manifest of ${name} lists no call to ${service}`, "bug");
  return found;
}
