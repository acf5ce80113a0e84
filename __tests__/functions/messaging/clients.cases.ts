import { DynamoDBClient, GetItemCommand } from "@aws-sdk/client-dynamodb";
import { clientOptions } from "../../../functions/shared/clients";
import { type AwsServer, awsServer } from "../../cli/doctor/aws-server";
import { fakeCredentials } from "../fakes/credentials";

const request = new GetItemCommand({ TableName: "invitations", Key: { id: { S: "1" } } });
const options = {
  region: "eu-central-1",
  credentials: fakeCredentials,
  ...clientOptions({ attempts: 1, timeoutMs: 2_000 }),
};
let server: AwsServer;

beforeAll(async () => {
  server = await awsServer(() => ({ headers: { "content-type": "application/x-amz-json-1.0" }, body: {} }));
});
afterAll(() => server.close());
afterEach(() => {
  delete process.env.AWS_ENDPOINT_URL;
});

test("a client goes where AWS_ENDPOINT_URL leads, as every one of a sandbox does", async () => {
  process.env.AWS_ENDPOINT_URL = server.endpoint;
  const client = new DynamoDBClient(options);
  const before = server.requests.length;

  await client.send(request);

  client.destroy();
  expect(server.requests.length - before).toBe(1);
});

test("a client keeps its connection for the next request", async () => {
  const client = new DynamoDBClient({ ...options, endpoint: server.endpoint });
  const before = server.connections();

  for (let times = 0; times < 3; times++) await client.send(request);

  client.destroy();
  expect(server.connections() - before).toBe(1);
});
