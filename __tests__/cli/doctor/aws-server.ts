import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A request as it came over the wire. */
export interface WireRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: string;
  /** `X-Amz-Target`: the operation of a JSON protocol. */
  readonly target: string;
  /** Region and service that the request is signed for. */
  readonly signedFor: string;
}

export interface WireResponse {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | object;
}

/** `silence` accepts the request and never answers; `hang-up` takes it and ends the connection. */
export type Answer = (request: WireRequest) => WireResponse | "silence" | "hang-up";

export interface AwsServer {
  readonly endpoint: string;
  readonly requests: readonly WireRequest[];
  readonly close: () => Promise<void>;
}

/** Answers on the loopback interface as AWS's endpoints do; a port of its own for each test file. */
export async function awsServer(answer: Answer): Promise<AwsServer> {
  const requests: WireRequest[] = [];
  const server = createServer((incoming, outgoing) => {
    void read(incoming).then((request) => {
      requests.push(request);
      const response = answer(request);
      if (response === "hang-up") outgoing.destroy();
      else if (response !== "silence") send(outgoing, request, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

async function read(incoming: IncomingMessage): Promise<WireRequest> {
  let body = "";
  for await (const chunk of incoming.setEncoding("utf8")) body += chunk;
  const { pathname, searchParams } = new URL(incoming.url ?? "/", "http://aws");
  const [, signedFor = ""] = /Credential=[^/]+\/\d+\/([^/]+\/[^/]+)\//.exec(incoming.headers.authorization ?? "") ?? [];
  return {
    method: incoming.method ?? "",
    path: pathname,
    query: searchParams,
    body,
    target: String(incoming.headers["x-amz-target"] ?? ""),
    signedFor,
  };
}

function send(outgoing: ServerResponse, request: WireRequest, { status = 200, headers = {}, body = "" }: WireResponse) {
  outgoing.writeHead(status, headers);
  outgoing.end(request.method === "HEAD" ? "" : typeof body === "string" ? body : JSON.stringify(body));
}

/** GetCallerIdentity, in the XML of the Query protocol. */
export function callerXml(account: string): string {
  return `<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
  <GetCallerIdentityResult>
    <Arn>arn:aws:sts::${account}:assumed-role/deploy/me</Arn><UserId>AROAEXAMPLE:me</UserId><Account>${account}</Account>
  </GetCallerIdentityResult>
  <ResponseMetadata><RequestId>01234567-89ab-cdef-0123-456789abcdef</RequestId></ResponseMetadata>
</GetCallerIdentityResponse>`;
}

/** A failure in the XML of the Query protocol. */
export function stsError(code: string): string {
  return `<ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
  <Error><Type>Sender</Type><Code>${code}</Code><Message>The security token AKIASECRET is included</Message></Error>
  <RequestId>01234567-89ab-cdef-0123-456789abcdef</RequestId>
</ErrorResponse>`;
}

/** A failure in the XML of S3. */
export function s3Error(code: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`;
}
