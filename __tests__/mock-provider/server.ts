import { join } from "node:path";
import {
  type handleUnaryCall,
  Server,
  ServerCredentials,
  type ServiceDefinition,
  type UntypedServiceImplementation,
} from "@grpc/grpc-js";
import { loadSync } from "@grpc/proto-loader";
import type { ProviderCall, ProviderRequest, ProviderResponse } from "./provider";

/** One call that Terraform made. */
export interface LoggedCall {
  readonly call: string;
  /** The resource or data source type it was about, empty when it was about the provider. */
  readonly type: string;
}

/** A server that listens on the loopback interface. */
export interface RunningServer {
  readonly port: number;
  stop(): void;
}

/** Serves the provider's calls, and the health check that precedes them, without encryption on a free port. */
export async function serve(calls: Readonly<Record<string, ProviderCall>>, log: LoggedCall[]): Promise<RunningServer> {
  const server = new Server({ "grpc.max_receive_message_length": -1, "grpc.max_send_message_length": -1 });
  const handlers = Object.entries(calls).map(([name, call]) => [name, unary(name, call, log)] as const);
  server.addService(service("protocol.proto", "tfplugin5.Provider"), Object.fromEntries(handlers));
  server.addService(service("health.proto", "grpc.health.v1.Health"), healthy);
  const port = await new Promise<number>((resolve, reject) => {
    server.bindAsync("127.0.0.1:0", ServerCredentials.createInsecure(), (error, bound) => {
      if (error === null) resolve(bound);
      else reject(error);
    });
  });
  return { port, stop: () => server.forceShutdown() };
}

const healthy: UntypedServiceImplementation = {
  Check: ((_, answer) => answer(null, { status: "SERVING" })) as handleUnaryCall<unknown, unknown>,
};

function unary(
  name: string,
  respond: ProviderCall,
  log: LoggedCall[],
): handleUnaryCall<ProviderRequest, ProviderResponse> {
  return (call, answer) => {
    log.push({ call: name, type: call.request.type_name ?? "" });
    try {
      answer(null, respond(call.request, call.getPeer()));
    } catch (error) {
      // Reported as Terraform reports a provider's own errors; a failed call would only say "plugin did not respond".
      const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
      answer(null, { diagnostics: [{ severity: "ERROR", summary: `The mock provider failed in ${name}`, detail }] });
    }
  };
}

function service(file: string, name: string): ServiceDefinition {
  const definitions = loadSync(join(__dirname, file), { keepCase: true, enums: String, longs: Number, defaults: true });
  return definitions[name] as ServiceDefinition;
}
