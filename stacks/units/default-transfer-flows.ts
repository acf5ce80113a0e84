import { DataAwsConnectContactFlow } from "@cdktf/provider-aws/lib/data-aws-connect-contact-flow";
import { Construct } from "constructs";
import type { ContactCenterConfig } from "../../config/schema";
import { mapEntries } from "./records";

type QuickConnect = ContactCenterConfig["quickConnects"][string];

export interface DefaultTransferFlowsProps {
  readonly instanceId: string;
  /** Only flows that one of these runs through are looked up. */
  readonly quickConnects: Readonly<Record<string, QuickConnect>>;
}

/** Ids of the flows that a contact runs through on its way, by the type of quick connect. */
export type TransferFlows = Readonly<Record<string, string>>;

/** Names that these flows have in every instance (Amazon Connect Administrator Guide, default flows). */
const defaultFlows = { queue: "Default queue transfer", user: "Default agent transfer" } as const;

/** The transfer flows that every instance has from the start. */
export function defaultTransferFlows(scope: Construct, id: string, props: DefaultTransferFlowsProps): TransferFlows {
  const unit = new Construct(scope, id);
  const types = new Set<string>(Object.values(props.quickConnects).map(({ type }) => type));
  const needed = Object.fromEntries(Object.entries(defaultFlows).filter(([type]) => types.has(type)));
  return mapEntries(
    needed,
    (type, name) => new DataAwsConnectContactFlow(unit, type, { instanceId: props.instanceId, name }).contactFlowId,
  );
}
