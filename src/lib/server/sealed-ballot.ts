import {
	createCipheriv,
	createDecipheriv,
	createSecretKey,
	hkdfSync,
	type KeyObject
} from 'node:crypto';
import type { Mark } from '$lib/domain/participation/marks';
import type { VoteName } from './ballot-key';
import { keepNewest } from './keep-newest';
import type { Random } from './random';

/** Which ballot it is: a seal of one voter opens nothing of another. */
export interface SealedBallot extends VoteName {
	readonly ballotKey: string;
	/** The numbers of the manifest's projects; each is one byte under the seal. */
	readonly projects: readonly number[];
}

const nonceBytes = 12;
const tagBytes = 16;

const keys = keepNewest<KeyObject>(20);

/** Derived once by a process for each vote: that takes longer than all the rest of a seal. */
function keyOf(secret: string, { neighbourhoodId, residentVoteId }: VoteName): KeyObject {
	const purpose = `resident ballot ${neighbourhoodId}.${residentVoteId}`;
	const name = `${purpose} ${secret}`;
	const known = keys.find(name);
	if (known !== undefined) return known;
	const key = createSecretKey(Buffer.from(hkdfSync('sha256', secret, '', purpose, 32)));
	keys.keep(name, key);
	return key;
}

const stampOf = ({ neighbourhoodId, residentVoteId, ballotKey }: SealedBallot) =>
	Buffer.from(`${neighbourhoodId}.${residentVoteId}.${ballotKey}`);

/**
 * Seals one ballot with AES-256-GCM. A blank one is as long as one with every project on it, and the same marks look
 * different each time: whoever sees it, or a series of them, learns nothing of what was voted. The marks have been
 * checked before; one on a project that is not on the ballot is left out.
 */
export function sealBallot(
	{ secret, random }: { readonly secret: string; readonly random: Pick<Random, 'token'> },
	ballot: SealedBallot,
	marks: readonly Mark[]
): string {
	const nonce = Buffer.from(random.token(nonceBytes), 'base64url');
	const cipher = createCipheriv('aes-256-gcm', keyOf(secret, ballot), nonce).setAAD(
		stampOf(ballot)
	);
	const weights = new Map(marks.map(({ project, weight }) => [project, weight]));
	const bytes = Buffer.from(ballot.projects.map((project) => weights.get(project) ?? 0));
	const text = Buffer.concat([cipher.update(bytes), cipher.final()]);
	return Buffer.concat([nonce, text, cipher.getAuthTag()]).toString('base64url');
}

/**
 * The marks under a seal in the order of the projects, or null where it does not open: another secret, another vote or
 * voter, or a seal that was touched.
 */
export function openBallot(
	secret: string,
	ballot: SealedBallot,
	sealed: string
): readonly Mark[] | null {
	const bytes = Buffer.from(sealed, 'base64url');
	if (bytes.length !== nonceBytes + ballot.projects.length + tagBytes) return null;
	const opened = createDecipheriv(
		'aes-256-gcm',
		keyOf(secret, ballot),
		bytes.subarray(0, nonceBytes)
	)
		.setAAD(stampOf(ballot))
		.setAuthTag(bytes.subarray(-tagBytes));
	try {
		const weights = Buffer.concat([
			opened.update(bytes.subarray(nonceBytes, -tagBytes)),
			opened.final()
		]);
		return ballot.projects
			.map((project, at) => ({ project, weight: weights[at] ?? 0 }))
			.filter(({ weight }) => weight > 0);
	} catch {
		return null;
	}
}
