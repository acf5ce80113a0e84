import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import {
  CreateTableCommand,
  DynamoDBClient,
  type DynamoDBClientConfig,
  GetItemCommand,
} from "@aws-sdk/client-dynamodb";
import { fakeCredentials } from "./credentials";

const dynalite = require("dynalite") as (options: { createTableMs: number }) => Server;

/** What goes wrong with one request: refused for its rate, done with the answer lost on its way, or nothing. */
export type TableFault = "throttled" | "lost-answer" | "none";

/** A table of invitations that is spoken to over the wire. */
export interface InvitationsTable {
  readonly tableName: string;
  readonly client: DynamoDBClient;
  /** Operations in the order in which they came, e.g. `UpdateItem`. */
  readonly operations: string[];
  /** The next requests go wrong, one fault each. */
  readonly faults: TableFault[];
  /** Which operations are refused for their rate. */
  refuses: (operation: string) => boolean;
  /** What it says then. */
  refusal: string;
  /** An item as it is kept; undefined where there is none. */
  readonly item: (id: string) => Promise<Record<string, unknown> | undefined>;
  readonly close: () => Promise<void>;
}

/** Makes an empty one. */
export async function invitationsTable(options: DynamoDBClientConfig = {}): Promise<InvitationsTable> {
  const database = dynalite({ createTableMs: 0 });
  const operations: string[] = [];
  const faults: TableFault[] = [];
  const server = createServer((request, response) => {
    const operation = String(request.headers["x-amz-target"]).split(".")[1] ?? "";
    operations.push(operation);
    const fault = table.refuses(operation) ? "throttled" : faults.shift();
    if (fault === "throttled") {
      response.writeHead(400, { "content-type": "application/x-amz-json-1.0" });
      response.end(
        JSON.stringify({ __type: "com.amazonaws.dynamodb.v20120810#ProvisionedThroughputExceededException" }),
      );
      return;
    }
    // The database does its work and answers; what it says never leaves.
    if (fault === "lost-answer") response.end = () => response.destroy();
    database.emit("request", request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const client = new DynamoDBClient({
    region: "eu-central-1",
    endpoint,
    credentials: fakeCredentials,
    maxAttempts: 1,
    ...options,
  });
  const table: InvitationsTable = {
    tableName: "invitations",
    client,
    operations,
    faults,
    refuses: () => false,
    refusal: "Rate exceeded",
    item: (id) => readItem(client, id),
    close: () =>
      new Promise((resolve) => {
        client.destroy();
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  await client.send(
    new CreateTableCommand({
      TableName: table.tableName,
      KeySchema: [{ AttributeName: "id", KeyType: "HASH" }],
      AttributeDefinitions: [{ AttributeName: "id", AttributeType: "S" }],
      BillingMode: "PAY_PER_REQUEST",
    }),
  );
  operations.length = 0;
  return table;
}

async function readItem(client: DynamoDBClient, id: string) {
  const { Item } = await client.send(new GetItemCommand({ TableName: "invitations", Key: { id: { S: id } } }));
  return Item && Object.fromEntries(Object.entries(Item).map(([name, { S, N }]) => [name, S ?? Number(N)]));
}
