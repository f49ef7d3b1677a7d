import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { createInterface } from 'node:readline';

interface Mail {
	readonly to: string;
	/** The text part, decoded. */
	readonly text: string;
}

/** A mail server that keeps what it is given; mails leave the application for real. */
export interface Mailbox {
	/** For SMTP_URL. */
	readonly url: string;
	/** The path of the link in the newest mail to this address whose link begins like this; waits for the mail. */
	pathIn(to: string, beginning: RegExp): Promise<string>;
	close(): Promise<void>;
}

const longestWaitMs = 30_000;

/** What quoted-printable made of a text, undone. */
function decodeQuoted(body: string): string {
	const bytes = body
		.replace(/=\r?\n/g, '')
		.replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
	return Buffer.from(bytes, 'latin1').toString('utf8');
}

function decodePart(head: string, body: string): string {
	if (/^content-transfer-encoding: *base64/im.test(head))
		return Buffer.from(body, 'base64').toString('utf8');
	if (/^content-transfer-encoding: *quoted-printable/im.test(head)) return decodeQuoted(body);
	return body;
}

/** The plain text part of a mail of two parts. */
function textOf(source: string): string {
	const boundary = /boundary="([^"]+)"/.exec(source)?.[1];
	const parts = boundary === undefined ? [source] : source.split(`--${boundary}`);
	const plain = parts.find((part) => /^content-type: *text\/plain/im.test(part)) ?? '';
	const [head = '', ...body] = plain.trimStart().split('\n\n');
	return decodePart(head, body.join('\n\n'));
}

/** One conversation of SMTP, as far as a client that wants to get rid of mails needs it. */
function receive(socket: Socket, keep: (mail: Mail) => void): void {
	let to = '';
	let data: string[] | null = null;
	const answer = (line: string) => socket.write(`${line}\r\n`);
	answer('220 test');
	createInterface({ input: socket, crlfDelay: Infinity }).on('line', (line) => {
		if (data !== null) {
			if (line !== '.') return void data.push(line.replace(/^\./, ''));
			keep({ to, text: textOf(data.join('\n')) });
			data = null;
			return void answer('250 kept');
		}
		to = /^RCPT TO:<([^>]*)>/i.exec(line)?.[1] ?? to;
		if (/^DATA$/i.test(line)) {
			data = [];
			return void answer('354 go on');
		}
		if (!/^QUIT$/i.test(line)) return void answer('250 well');
		answer('221 bye');
		socket.end();
	});
	// A server that ends in the middle of a conversation is not what these tests are about.
	socket.on('error', () => undefined);
}

function pathOf({ text }: Mail): string {
	const link = /https?:\/\/\S+/.exec(text)?.[0];
	return link === undefined ? '' : new URL(link).pathname;
}

async function listen(server: Server): Promise<number> {
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const address: string | AddressInfo | null = server.address();
	if (address === null || typeof address === 'string') throw new Error('no port');
	return address.port;
}

export async function openMailbox(): Promise<Mailbox> {
	const mails: Mail[] = [];
	const server = createServer((socket) => {
		receive(socket, (mail) => {
			mails.push(mail);
			server.emit('mail');
		});
	});
	const url = `smtp://127.0.0.1:${await listen(server)}`;
	const find = (to: string, beginning: RegExp) =>
		mails.findLast((mail) => mail.to === to && beginning.test(pathOf(mail)));
	return {
		url,
		pathIn: async (to, beginning) => {
			const signal = AbortSignal.timeout(longestWaitMs);
			for (;;) {
				const mail = find(to, beginning);
				if (mail !== undefined) {
					mails.splice(mails.indexOf(mail), 1);
					return pathOf(mail);
				}
				await once(server, 'mail', { signal });
			}
		},
		close: async () => {
			server.close();
			await once(server, 'close');
		}
	};
}
