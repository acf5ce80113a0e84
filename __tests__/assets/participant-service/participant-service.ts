import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { type WebSocket, WebSocketServer } from "ws";
import { ChatRoom } from "./chat-room";
import { operations, Refusal } from "./operations";

/** Something that goes wrong with the next call of a path. */
export type Fault =
  /** The call is refused. */
  | { readonly kind: "refuse"; readonly status: number; readonly type: string }
  /** The call does its work, and the connection breaks before it is answered. */
  | { readonly kind: "lose-answer" }
  /** The call does its work, and is answered when the promise is fulfilled. */
  | { readonly kind: "answer-after"; readonly released: Promise<void> };

/**
 * Amazon Connect's participant service as the official browser library speaks it, over HTTP and WebSocket on the loopback
 * interface. Its tests turn into agents and bots through `ChatRoom`.
 */
export class ParticipantService {
  readonly rooms: ChatRoom[] = [];
  /** Paths of all calls, in order. */
  readonly calls: string[] = [];
  private readonly faults = new Map<string, Fault[]>();
  private readonly sockets = new Map<WebSocket, () => unknown>();
  private readonly waiting = new Set<() => void>();

  private constructor(
    readonly endpoint: string,
    private readonly server: Server,
  ) {}

  static async start(): Promise<ParticipantService> {
    const server = createServer();
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    const { port } = server.address() as AddressInfo;
    const service = new ParticipantService(`http://127.0.0.1:${port}`, server);
    server.on("request", (request, response) => void service.answer(request, response));
    const sockets = new WebSocketServer({ noServer: true });
    server.on("upgrade", (request, socket, head) => {
      const room = service.rooms.find(({ participantId }) => request.url === `/socket/${participantId}`);
      if (!room) socket.destroy();
      else sockets.handleUpgrade(request, socket, head, (opened) => service.connect(opened, room));
    });
    return service;
  }

  open(): ChatRoom {
    const room = new ChatRoom();
    this.rooms.push(room);
    return room;
  }

  /** What happens to the next call of a path; called again, to the one after it. */
  next(operation: string, fault: Fault): void {
    const path = `/participant/${operation}`;
    this.faults.set(path, [...(this.faults.get(path) ?? []), fault]);
  }

  /** Fulfilled as soon as something holds: it is looked at after each call. */
  until(holds: () => boolean): Promise<void> {
    return new Promise((done) => {
      const look = () => {
        if (!holds()) return;
        this.waiting.delete(look);
        done();
      };
      this.waiting.add(look);
      look();
    });
  }

  /** Cuts off every socket without a word; nothing that is said from now on goes to them. */
  dropSockets(): void {
    this.muteSockets();
    for (const socket of this.sockets.keys()) socket.terminate();
  }

  /** Sockets stay open, and nothing comes through: as with a telephone that has moved to another network. */
  muteSockets(): void {
    for (const stop of this.sockets.values()) stop();
  }

  async stop(): Promise<void> {
    this.dropSockets();
    this.server.closeAllConnections();
    await new Promise((closed) => this.server.close(closed));
  }

  private connect(socket: WebSocket, room: ChatRoom): void {
    this.sockets.set(socket, () => undefined);
    socket.on("message", (data) => {
      const { topic, content } = JSON.parse(String(data)) as { topic: string; content?: { topics?: string[] } };
      const send = (message: unknown) => socket.send(JSON.stringify(message));
      const tell = (item: unknown) =>
        send({ topic: "aws/chat", contentType: "application/json", content: JSON.stringify(item) });
      // Nothing is told before the subscription, as with the service.
      if (topic === "aws/subscribe") this.sockets.set(socket, room.listen(tell));
      if (topic === "aws/subscribe") send({ topic, content: { status: "success", topics: content?.topics ?? [] } });
      else send(topic === "aws/ping" ? { topic, statusCode: 200, statusContent: "OK" } : { topic });
    });
    socket.on("close", () => {
      this.sockets.get(socket)?.();
      this.sockets.delete(socket);
    });
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? "";
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.setHeader("Access-Control-Allow-Headers", request.headers["access-control-request-headers"] ?? "*");
    response.setHeader("Access-Control-Allow-Methods", "GET, PUT, POST");
    response.setHeader("Access-Control-Expose-Headers", "x-amzn-errortype, x-amzn-requestid");
    response.setHeader("Access-Control-Max-Age", "600");
    if (request.method === "OPTIONS") return void response.writeHead(204).end();
    const body = await bodyOf(request);
    if (path.startsWith("/files/")) return this.file(path.slice("/files/".length), request, response, body);
    this.calls.push(path.replace("/participant/", ""));
    try {
      await this.operate(path, request, response, body);
    } catch (thrown) {
      if (!(thrown instanceof Refusal)) throw thrown;
      response.writeHead(thrown.status, { "x-amzn-errortype": thrown.type, "Content-Type": "application/json" });
      response.end(JSON.stringify({ Message: thrown.type }));
    } finally {
      for (const look of this.waiting) look();
    }
  }

  private async operate(path: string, request: IncomingMessage, response: ServerResponse, body: Buffer): Promise<void> {
    const fault = this.faults.get(path)?.shift();
    if (fault?.kind === "refuse") throw new Refusal(fault.status, fault.type);
    const result = this.result(path, String(request.headers["x-amz-bearer"]), body);
    if (fault?.kind === "lose-answer") return void request.socket.destroy();
    if (fault?.kind === "answer-after") {
      // Its work is done: whoever waits for that need not wait for the answer.
      for (const look of this.waiting) look();
      await fault.released;
    }
    response.writeHead(200, { "Content-Type": "application/json" }).end(JSON.stringify(result));
  }

  private result(path: string, token: string, body: Buffer): unknown {
    const isConnecting = path === "/participant/connection";
    const room = this.rooms.find((one) => token === (isConnecting ? one.participantToken : one.connectionToken));
    if (!room || room.hasEnded) throw new Refusal(403, "AccessDeniedException");
    if (!isConnecting) {
      const operation = operations[path];
      if (!operation) throw new Refusal(404, "ResourceNotFoundException");
      return operation(room, JSON.parse(String(body) || "{}"), this.endpoint);
    }
    const Expiry = new Date(Date.now() + 86_400_000).toISOString();
    const Url = `${this.endpoint.replace("http", "ws")}/socket/${room.participantId}`;
    return {
      ConnectionCredentials: { ConnectionToken: room.connectionToken, Expiry },
      Websocket: { Url, ConnectionExpiry: Expiry },
    };
  }

  private file(id: string, request: IncomingMessage, response: ServerResponse, body: Buffer): void {
    const file = this.rooms.map(({ files }) => files.get(id)).find((found) => found !== undefined);
    if (!file) return void response.writeHead(404).end();
    if (request.method === "PUT") {
      if (request.headers["x-amz-acl"] !== "private") return void response.writeHead(403).end();
      file.bytes = body;
      return void response.writeHead(200).end();
    }
    response.writeHead(200, { "Content-Type": file.type }).end(file.bytes);
  }
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
