/** The app with its policy taken away: what reaches another origin from here shows that the attempts, and the ears, are good. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Mirror {
  /** Ends in a slash. */
  readonly baseUrl: string;
  close(): Promise<void>;
}

/** Serves what `baseUrl` serves, with no header but the type; without the page’s own `<meta>` unless `keepsMeta`. */
export const mirror = async (baseUrl: string, { keepsMeta = false } = {}): Promise<Mirror> => {
  const server = createServer(async (request, response) => {
    const original = await fetch(new URL(request.url ?? '/', baseUrl));
    const type = original.headers.get('content-type') ?? 'application/octet-stream';
    const bytes = new Uint8Array(await original.arrayBuffer());
    const isPage = type.startsWith('text/html') && !keepsMeta;
    const content = isPage ? new TextDecoder().decode(bytes).replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '') : bytes;
    response.writeHead(original.status, { 'Content-Type': type }).end(content);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    }
  };
};
