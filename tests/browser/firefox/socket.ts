/** A WebSocket to a browser on this machine: text messages both ways (RFC 6455). Node 20 has no client of its own. */
import { randomBytes } from 'node:crypto';
import { request } from 'node:http';
import type { Duplex } from 'node:stream';

const opcodes = { continuation: 0, text: 1, close: 8, ping: 9, pong: 10 } as const;
const isLast = 0x80;
const isMasked = 0x80;
/** Lengths that stand in the two, or the eight, bytes behind. */
const longer = { two: 126, eight: 127 } as const;

/** A length in as few bytes as hold it, as the protocol demands. */
const lengthOf = (length: number): Buffer => {
  if (length < longer.two) return Buffer.from([isMasked | length]);
  const bytes = Buffer.alloc(length < 65_536 ? 3 : 9, isMasked | (length < 65_536 ? longer.two : longer.eight));
  if (length < 65_536) bytes.writeUInt16BE(length, 1);
  else bytes.writeBigUInt64BE(BigInt(length), 1);
  return bytes;
};

const frameOf = (opcode: number, content: Buffer): Buffer => {
  // What a client sends is masked.
  const mask = randomBytes(4);
  const head = Buffer.from([isLast | opcode]);
  return Buffer.concat([head, lengthOf(content.length), mask, content.map((byte, i) => byte ^ (mask[i & 3] ?? 0))]);
};

interface Frame {
  readonly opcode: number;
  readonly last: boolean;
  readonly content: Buffer;
  readonly end: number;
}

/** The first frame of the bytes; null while it has not come whole. What a server sends is not masked. */
const frameIn = (bytes: Buffer): Frame | null => {
  if (bytes.length < 2) return null;
  const short = bytes.readUInt8(1) & 0x7f;
  const start = short === longer.two ? 4 : short === longer.eight ? 10 : 2;
  if (bytes.length < start) return null;
  const length = short === longer.two ? bytes.readUInt16BE(2) : short === longer.eight ? Number(bytes.readBigUInt64BE(2)) : short;
  const end = start + length;
  if (bytes.length < end) return null;
  const first = bytes.readUInt8(0);
  return { opcode: first & 0x0f, last: (first & isLast) !== 0, content: bytes.subarray(start, end), end };
};

export interface Socket {
  send(text: string): void;
  close(): void;
}

/** @throws Error where nobody answers at the address, or does not speak the protocol */
export const openSocket = async (address: string, onmessage: (text: string) => void): Promise<Socket> => {
  const stream = await new Promise<Duplex>((resolve, reject) => {
    const asked = request(address.replace(/^ws/, 'http'), {
      headers: {
        Connection: 'Upgrade',
        Upgrade: 'websocket',
        'Sec-WebSocket-Version': '13',
        'Sec-WebSocket-Key': randomBytes(16).toString('base64')
      }
    });
    asked.on('upgrade', (_, socket, head) => {
      socket.unshift(head);
      resolve(socket);
    });
    asked.on('response', ({ statusCode }) => reject(new Error(`the browser answered ${statusCode}`)));
    asked.on('error', reject);
    asked.end();
  });
  let bytes: Buffer = Buffer.alloc(0);
  let message: Buffer[] = [];
  stream.on('data', (chunk: Buffer) => {
    bytes = Buffer.concat([bytes, chunk]);
    for (let frame = frameIn(bytes); frame; frame = frameIn(bytes)) {
      bytes = bytes.subarray(frame.end);
      if (frame.opcode === opcodes.ping) stream.write(frameOf(opcodes.pong, frame.content));
      if (frame.opcode !== opcodes.text && frame.opcode !== opcodes.continuation) continue;
      message.push(frame.content);
      if (!frame.last) continue;
      const text = Buffer.concat(message).toString();
      message = [];
      onmessage(text);
    }
  });
  // The browser may be gone before it is told goodbye.
  stream.on('error', () => undefined);
  return {
    send: (text) => void stream.write(frameOf(opcodes.text, Buffer.from(text))),
    close: () => void stream.end(frameOf(opcodes.close, Buffer.alloc(0)))
  };
};
