import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto';
import { emptyCount, votesIn, type SecretSums } from '$lib/domain/voting/count-secretly';
import { choices } from '$lib/domain/voting/schema/decide-input';
import type { Random } from './random';

/** Which count it is: a seal of one vote opens nothing of another, or of the same begun anew. */
export interface SealedVote {
	readonly neighbourhoodId: string;
	readonly agendaItemId: string;
	readonly round: number;
	/** How many votes it holds; a count that was exchanged for an older one does not open. */
	readonly castCount: number;
}

const nonceBytes = 12;
const tagBytes = 16;
const numberBytes = 4;
const fields = [...choices, 'points'] as const;

const nameOf = ({ neighbourhoodId, agendaItemId, round }: SealedVote) =>
	`${neighbourhoodId}.${agendaItemId}.${round}`;

const keyOf = (secret: string, vote: SealedVote) =>
	Buffer.from(hkdfSync('sha256', secret, '', `secret vote ${nameOf(vote)}`, 32));

const stampOf = (vote: SealedVote) => Buffer.from(`${nameOf(vote)}.${vote.castCount}`);

/**
 * Seals a count with AES-256-GCM. The text is as long before the first vote as after the last, and all of it is new
 * each time: whoever compares two of them learns nothing about the vote between them.
 */
export function sealCount(
	{ secret, random }: { readonly secret: string; readonly random: Pick<Random, 'token'> },
	vote: SealedVote,
	count: readonly SecretSums[]
): string {
	const nonce = Buffer.from(random.token(nonceBytes), 'base64url');
	const cipher = createCipheriv('aes-256-gcm', keyOf(secret, vote), nonce).setAAD(stampOf(vote));
	const numbers = Buffer.alloc(count.length * fields.length * numberBytes);
	for (const [bench, sums] of count.entries())
		for (const [at, field] of fields.entries())
			numbers.writeUInt32BE(sums[field], (bench * fields.length + at) * numberBytes);
	const text = Buffer.concat([cipher.update(numbers), cipher.final()]);
	return Buffer.concat([nonce, text, cipher.getAuthTag()]).toString('base64url');
}

/**
 * The count under a seal, or null where it does not open: another secret, another vote, a seal that was touched, or
 * sums that are not the number of votes.
 */
export function openSeal(
	secret: string,
	vote: SealedVote,
	{ sealed, benches }: { readonly sealed: string; readonly benches: readonly (string | null)[] }
): readonly SecretSums[] | null {
	const bytes = Buffer.from(sealed, 'base64url');
	const length = nonceBytes + benches.length * fields.length * numberBytes + tagBytes;
	if (bytes.length !== length) return null;
	const numbers = decipher(secret, vote, bytes);
	if (numbers === null) return null;
	const count = emptyCount(benches).map((sums, bench) => ({
		...sums,
		...Object.fromEntries(
			fields.map((field, at) => [
				field,
				numbers.readUInt32BE((bench * fields.length + at) * numberBytes)
			])
		)
	}));
	return votesIn(count) === vote.castCount ? count : null;
}

function decipher(secret: string, vote: SealedVote, bytes: Buffer): Buffer | null {
	const opened = createDecipheriv('aes-256-gcm', keyOf(secret, vote), bytes.subarray(0, nonceBytes))
		.setAAD(stampOf(vote))
		.setAuthTag(bytes.subarray(-tagBytes));
	try {
		return Buffer.concat([opened.update(bytes.subarray(nonceBytes, -tagBytes)), opened.final()]);
	} catch {
		return null;
	}
}
