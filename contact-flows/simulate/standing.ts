import type { JsonValue } from "../language/document";
import type { Standing } from "./block";
import type { Center } from "./center";
import type { CompiledBlock } from "./compile";
import type { Contact } from "./contact";
import type { Frame } from "./frame";
import { parameterValue } from "./parameters";
import type { FlowRun } from "./run";
import { resolveIn } from "./scope";
import { asText } from "./template";

/** A contact at a block. It is a class because one is made for every block that runs: methods cost nothing to make. */
export class BlockStanding implements Standing {
  readonly contact: Contact;

  constructor(
    readonly center: Center,
    readonly run: FlowRun,
    readonly frame: Frame,
    readonly block: CompiledBlock,
  ) {
    this.contact = run.contact;
  }

  value(name: string): JsonValue | undefined {
    const parameter = this.block.parameters.get(name);
    if (parameter === undefined) return undefined;
    const { center, contact, frame } = this;
    return parameterValue(
      parameter,
      (members) => resolveIn(center, contact, frame, members),
      center.behaviour.unresolvedReference,
    );
  }

  text(name: string): string | undefined {
    const found = this.value(name);
    return found === undefined ? undefined : asText(found);
  }

  texts(name: string): Readonly<Record<string, string>> {
    const found = this.value(name);
    if (typeof found !== "object" || found === null || Array.isArray(found)) return {};
    return Object.fromEntries(Object.entries(found).map(([key, inner]) => [key, asText(inner)]));
  }
}
