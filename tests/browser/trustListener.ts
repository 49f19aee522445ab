/** Another origin that hears everything: requests by their path, connections that say nothing, and packets. */
import { createSocket } from 'node:dgram';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Listener {
  readonly port: number;
  /** Addresses under which it is another origin than the page; `localhost` is found by name. */
  readonly origins: readonly string[];
  /** Paths asked for, without the first slash; `upgrade` to a socket included. */
  readonly heard: readonly string[];
  /** Connections opened, whether or not anything was asked through them. */
  readonly connections: () => number;
  /** Packets, as WebRTC sends them. */
  readonly packets: () => number;
  close(): Promise<void>;
}

/** What it answers lets a page through that only other origins' rules would stop. */
const open = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Headers': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' };

export const listen = async (): Promise<Listener> => {
  const heard: string[] = [];
  let connections = 0;
  let packets = 0;
  const note = (url = '') => heard.push(url.slice(1));
  const server = createServer((request, response) => {
    note(request.url);
    const isScript = /script|import|worker/i.test(request.url ?? '');
    response.writeHead(200, { ...open, 'Content-Type': isScript ? 'text/javascript' : 'text/html' }).end('');
  });
  server.on('connection', () => connections++);
  server.on('upgrade', (request, socket) => {
    note(request.url);
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  const socket = createSocket('udp4');
  socket.on('message', () => packets++);
  await new Promise<void>((resolve) => socket.bind(port, resolve));
  return {
    port,
    origins: [`http://127.0.0.1:${port}`, `http://localhost:${port}`],
    heard,
    connections: () => connections,
    packets: () => packets,
    close: async () => {
      await new Promise<void>((resolve) => socket.close(() => resolve()));
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    }
  };
};
