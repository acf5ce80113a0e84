import type { FlowType } from "../document";

/** What a block is to the people in the conversation; decides its shape and colour. */
export type BlockKind = "talk" | "question" | "decision" | "lookup" | "settings" | "transfer" | "end" | "nowhere";

/** One block, in words. */
export interface PictureNode {
  /** `n1`, `n2`, ...: safe in every language, unlike `id`. */
  readonly key: string;
  /** Place in the order of reading, from 1; pictures and table share it. 0 for a block that does not exist. */
  readonly number: number;
  /** Title with the number. */
  readonly heading: string;
  /** `Identifier` of the block; of several that share a node, the first. */
  readonly id: string;
  readonly kind: BlockKind;
  readonly title: string;
  /** What it does, a sentence each, at full length. */
  readonly lines: readonly string[];
  /** Ways on that have no arrow: `on failure: go to 7`. */
  readonly ways: readonly string[];
  /** Whether a contact can come here. */
  readonly reachable: boolean;
  readonly mark?: Mark;
}

/** All ways from one block to another. */
export interface PictureEdge {
  readonly from: string;
  readonly to: string;
  /** When a contact goes this way; empty for always. */
  readonly label: string;
  readonly kind: "normal" | "choice" | "failure";
  /** Whether pictures tell of it in a line of the block instead of an arrow, since many blocks fail to the same one. */
  readonly inBlock: boolean;
  /** Whether it was gone, where the picture shows that. */
  readonly gone?: boolean;
}

/** A flow in words: what pictures and the table are made from. */
export interface FlowPicture {
  readonly title: string;
  /** Key of the first block; undefined when it does not exist. */
  readonly start: string | undefined;
  readonly nodes: readonly PictureNode[];
  readonly edges: readonly PictureEdge[];
}

/** How much of a block is done, whatever a picture shows the progress of. */
export interface Mark {
  readonly extent: "all" | "some" | "none";
  /** Said in the block, a sentence each. */
  readonly lines: readonly string[];
}

/** What a picture shows besides the flow: how far its blocks and the ways between them were gone. */
export interface Marks {
  /** By `Identifier`; undefined of a block that is not marked. */
  readonly ofBlock: (id: string) => Mark | undefined;
  /** Whether any of the ways from one block to another was gone. */
  readonly gone: (from: string, to: string) => boolean;
}

/** How a flow is drawn. */
export interface DrawOptions {
  /** Type of the flow, where its document does not say it. */
  readonly type?: FlowType | undefined;
  /** Instead of the name that the document has. */
  readonly title?: string;
  /** Names of resources by the ARN, id or placeholder that the flow holds for them. */
  readonly names?: ReadonlyMap<string, string>;
  /** Colours blocks and ways by what was done; each block is then drawn by itself. */
  readonly marks?: Marks;
}
