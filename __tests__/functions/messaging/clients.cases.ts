import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { DynamoDBClient, GetItemCommand } from "@aws-sdk/client-dynamodb";
import { clientOptions } from "../../../functions/shared/clients";
import { fakeCredentials } from "../fakes/credentials";

const place = { region: "eu-central-1", credentials: fakeCredentials };
const request = new GetItemCommand({ TableName: "invitations", Key: { id: { S: "1" } } });
const seen = { requests: 0, connections: 0 };
let answer: "well" | "throttled" | "silence" = "well";

const server = createServer((_, response) => {
  seen.requests += 1;
  if (answer === "silence") return;
  response.writeHead(answer === "well" ? 200 : 400, { "content-type": "application/x-amz-json-1.0" });
  response.end(answer === "well" ? "{}" : '{"__type":"com.amazonaws.dynamodb.v20120810#ThrottlingException"}');
}).on("connection", () => {
  seen.connections += 1;
});
const endpoint = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

beforeAll(() => new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve)));
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  Object.assign(seen, { requests: 0, connections: 0 });
});
afterEach(() => {
  answer = "well";
  delete process.env.AWS_ENDPOINT_URL;
});

const clientFor = (attempts: number, timeoutMs: number) =>
  new DynamoDBClient({ ...place, endpoint: endpoint(), ...clientOptions({ attempts, timeoutMs }) });

test.each([1, 2])(
  "a service that says nothing is waited for %j times, and no longer than the manifest says",
  async (attempts) => {
    answer = "silence";
    const client = clientFor(attempts, 40);

    // On a busy machine the time is over before a request has arrived: the client knows how often it has tried.
    await expect(client.send(request)).rejects.toMatchObject({ name: "TimeoutError", $metadata: { attempts } });

    client.destroy();
  },
);

test.each([1, 2])("a service that refuses is asked %j times", async (attempts) => {
  answer = "throttled";
  const client = clientFor(attempts, 5_000);

  // Its own count: a request of the test before may still arrive on a busy machine.
  await expect(client.send(request)).rejects.toMatchObject({ name: "ThrottlingException", $metadata: { attempts } });

  client.destroy();
});

test("a connection is kept for the next request", async () => {
  const client = clientFor(1, 5_000);

  for (let times = 0; times < 3; times++) await client.send(request);

  client.destroy();
  expect(seen).toEqual({ requests: 3, connections: 1 });
});

test("a client goes where AWS_ENDPOINT_URL leads, as every one of a sandbox does", async () => {
  process.env.AWS_ENDPOINT_URL = endpoint();
  const client = new DynamoDBClient({ ...place, ...clientOptions({ attempts: 1, timeoutMs: 5_000 }) });

  await client.send(request);

  client.destroy();
  expect(seen.requests).toBe(1);
});
