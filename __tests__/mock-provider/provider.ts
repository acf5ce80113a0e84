import type { Account } from "./account";
import type { Catalog } from "./catalog";
import { planChange } from "./plan";
import { type ProviderConfiguration, readConfiguration } from "./provider-configuration";
import { schemaMessage } from "./schema-message";
import { conform, type DynamicValue, readValues, type Values, writeValues } from "./wire";

/** A request of the protocol; each call fills the fields it has. */
export interface ProviderRequest {
  readonly type_name?: string;
  readonly id?: string;
  readonly config?: DynamicValue | null;
  readonly prior_state?: DynamicValue | null;
  readonly proposed_new_state?: DynamicValue | null;
  readonly planned_state?: DynamicValue | null;
  readonly current_state?: DynamicValue | null;
  readonly raw_state?: { readonly json?: Uint8Array } | null;
  readonly private?: Uint8Array;
  readonly prior_private?: Uint8Array;
}

/** The fields of an answer, by the protocol's names. */
export type ProviderResponse = Readonly<Record<string, unknown>>;

/** Answers one call; `client` tells Terraform's connections apart, one for each provider block. */
export type ProviderCall = (request: ProviderRequest, client: string) => ProviderResponse;

/** Goes with an imported resource until its first apply: the mock cannot know what the real one looks like. */
const importMark = Buffer.from("imported");

/** The calls of the provider service over one account. */
export function providerCalls(
  catalog: Catalog,
  account: Account,
  accountId: string,
): Readonly<Record<string, ProviderCall>> {
  const configurations = new Map<string, ProviderConfiguration>();
  const configured = (client: string): ProviderConfiguration =>
    configurations.get(client) ?? readConfiguration(accountId, null);

  return {
    GetSchema: () => schemaMessage(catalog.schemas()),
    PrepareProviderConfig: (request) => ({ prepared_config: request.config }),
    ValidateResourceTypeConfig: () => ({}),
    ValidateDataSourceConfig: () => ({}),
    Stop: () => ({}),
    Configure: (request, client) => {
      configurations.set(client, readConfiguration(accountId, readValues(request.config)));
      return {};
    },
    UpgradeResourceState: (request) => {
      const state = JSON.parse(Buffer.from(request.raw_state?.json ?? []).toString("utf8")) as Values;
      // Sent back as JSON: there a value of any type keeps the form it has in the state file.
      const json = Buffer.from(JSON.stringify(conform(catalog.resource(typeOf(request)), state)));
      return { upgraded_state: { json } };
    },
    ReadResource: (request) => {
      const state = readValues(request.current_state);
      if (state !== null) account.remember(typeOf(request), state);
      return { new_state: request.current_state, private: request.private };
    },
    PlanResourceChange: (request, client) => planCall(catalog, request, configured(client)),
    ApplyResourceChange: (request, client) => applyCall(catalog, account, request, configured(client)),
    ImportResourceState: (request, client) => {
      const type = typeOf(request);
      const state = account.import(type, catalog.resource(type), request.id ?? "", configured(client).place);
      return { imported_resources: [{ type_name: type, state: writeValues(state), private: importMark }] };
    },
    ReadDataSource: (request, client) => {
      const type = typeOf(request);
      const config = readValues(request.config) ?? {};
      return { state: writeValues(account.read(type, catalog.dataSource(type), config, configured(client).place)) };
    },
  };
}

function planCall(catalog: Catalog, request: ProviderRequest, { defaults }: ProviderConfiguration): ProviderResponse {
  const type = typeOf(request);
  const prior = readValues(request.prior_state);
  const plan = planChange(type, catalog.resource(type), prior, readValues(request.proposed_new_state), defaults);
  const wasImported = importMark.equals(Buffer.from(request.prior_private ?? []));
  const replacing = wasImported ? [] : plan.requiresReplace;
  return {
    planned_state: writeValues(plan.state),
    requires_replace: replacing.map((name) => ({ steps: [{ attribute_name: name }] })),
    // The real provider is of the same kind; without the mark Terraform checks more than AWS ever promised.
    legacy_type_system: true,
  };
}

function applyCall(
  catalog: Catalog,
  account: Account,
  request: ProviderRequest,
  { place }: ProviderConfiguration,
): ProviderResponse {
  const type = typeOf(request);
  const prior = readValues(request.prior_state);
  const planned = readValues(request.planned_state);
  if (planned === null) {
    if (prior !== null) account.remove(type, prior);
    return { new_state: writeValues(null), legacy_type_system: true };
  }
  const config = readValues(request.config) ?? {};
  const state = account.put(type, catalog.resource(type), planned, config, prior, place);
  return { new_state: writeValues(state), legacy_type_system: true };
}

function typeOf(request: ProviderRequest): string {
  return request.type_name ?? "";
}
