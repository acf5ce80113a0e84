import { DeleteItemCommand, type DynamoDBClient, GetItemCommand, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { updateIf } from "./conditional-update";
import { itemOf } from "./flat-item";
import type { Invitation } from "./invitation";
import { invitationOfItem, itemOfInvitation, type KeptInvitation, linkId, ttlOf } from "./invitation-item";

/**
 * Invitations in the table. Times come from who asks: DynamoDB removes items up to days after their `ttl`, so its
 * clock decides nothing. A failure of the table is thrown as the client throws it.
 */
export interface InvitationStore {
  /** Keeps a new invitation; the same one again changes nothing. Only before its link goes out. */
  save(invitation: Invitation): Promise<void>;
  /** Takes an invitation back whose message never went out, so that it never counts as expired. */
  remove(tokenHash: string): Promise<void>;
  find(tokenHash: string): Promise<KeptInvitation | undefined>;
  /** Notes that the link was opened; true the first time only. */
  markOpened(tokenHash: string, nowMs: number): Promise<boolean>;
  /**
   * Uses an invitation up for one browser, if it is open, of this host and not expired. However many ask at the same
   * moment, one gets it. Gives the invitation as it is then: whose it is has to be looked at in any case.
   */
  claim(claim: Claim): Promise<KeptInvitation | undefined>;
}

/** @see InvitationStore.claim */
export interface Claim {
  readonly tokenHash: string;
  readonly host: string;
  readonly browserHash: string;
  readonly displayName?: string | undefined;
  readonly nowMs: number;
  /** Until when the browser gets its chat. */
  readonly endsAtMs: number;
}

/** Where the table is. */
export interface TableOptions {
  readonly client: DynamoDBClient;
  readonly tableName: string;
}

/** @see InvitationStore */
export function invitationStore({ client, tableName: TableName }: TableOptions): InvitationStore {
  const at = (tokenHash: string) => ({ TableName, Key: itemOf({ id: linkId(tokenHash) }) });
  const find = async (tokenHash: string) => {
    const { Item } = await client.send(new GetItemCommand({ ...at(tokenHash), ConsistentRead: true }));
    return Item && invitationOfItem(Item);
  };
  return {
    find,
    save: async (invitation) => {
      // No condition: the client's own second try, after an answer that was lost, would fail on the first one's item.
      await client.send(new PutItemCommand({ TableName, Item: itemOfInvitation(invitation) }));
    },
    remove: async (tokenHash) => {
      await client.send(new DeleteItemCommand(at(tokenHash)));
    },
    markOpened: async (tokenHash, nowMs) => {
      const first = await updateIf(client, {
        ...at(tokenHash),
        UpdateExpression: "SET openedAtMs = :now",
        ConditionExpression: "attribute_exists(id) AND attribute_not_exists(openedAtMs)",
        ExpressionAttributeValues: itemOf({ ":now": nowMs }),
      });
      return first !== undefined;
    },
    claim: async (claim) => {
      const claimed = await updateIf(client, { ...at(claim.tokenHash), ...claimExpressions(claim) });
      return claimed ? invitationOfItem(claimed) : find(claim.tokenHash);
    },
  };
}

function claimExpressions({ host, browserHash, displayName, nowMs, endsAtMs }: Claim) {
  const named = displayName === undefined ? "" : ", displayName = :name";
  return {
    UpdateExpression: `SET #state = :used, browserHash = :browser, endsAtMs = :ends, #ttl = :ttl${named}`,
    ConditionExpression: "#state = :open AND host = :host AND expiresAtMs > :now",
    ExpressionAttributeNames: { "#state": "state", "#ttl": "ttl" },
    ExpressionAttributeValues: itemOf({
      ":used": "used",
      ":open": "open",
      ":browser": browserHash,
      ":host": host,
      ":name": displayName,
      ":now": nowMs,
      ":ends": endsAtMs,
      ":ttl": ttlOf(endsAtMs),
    }),
  };
}
