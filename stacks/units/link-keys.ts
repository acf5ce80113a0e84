import { CloudfrontKeyGroup } from "@cdktf/provider-aws/lib/cloudfront-key-group";
import { CloudfrontPublicKey } from "@cdktf/provider-aws/lib/cloudfront-public-key";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import type { VoiceToChatConfig } from "../../config/schema/voice-to-chat";

export interface LinkKeysProps {
  readonly groupName: string;
  /** Public halves: two while one takes the other's place. */
  readonly keys: VoiceToChatConfig["linkKeys"];
}

export interface LinkKeysOutputs {
  readonly groupId: string;
  /** Ids that CloudFront gave the keys, by our own, in their order: the first signs. */
  readonly ids: Readonly<Record<string, string>>;
  /** What signs comes after this: the edge trusts no key before the group has it. */
  readonly group: ITerraformDependable;
}

/**
 * Keys with which CloudFront checks signatures. One that a group uses cannot be deleted: a new one is made first, under
 * a name of its own, the group changes over, and the old one goes last.
 */
export function linkKeys(scope: Construct, id: string, { groupName, keys }: LinkKeysProps): LinkKeysOutputs {
  const unit = new Construct(scope, id);
  const made = keys.map((key) => {
    const resource = new CloudfrontPublicKey(unit, key.id, {
      namePrefix: `${groupName}-${key.id}-`,
      // Without a newline at the end, or with two, every plan would replace it.
      encodedKey: `${key.publicKey.trimEnd()}\n`,
      lifecycle: { createBeforeDestroy: true },
    });
    return [key.id, resource.id] as const;
  });
  const group = new CloudfrontKeyGroup(unit, "group", { name: groupName, items: made.map(([, keyId]) => keyId) });
  return { groupId: group.id, ids: Object.fromEntries(made), group };
}
