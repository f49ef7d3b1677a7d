import type { VoteName } from './ballot-key';
import { isSame, sign } from './secret';

export interface CastStamp extends VoteName {
	readonly ballotKey: string;
	/** How often this voter had cast when the form was made; 0 before the first time. */
	readonly castNumber: number;
}

const signatureOf = (
	secret: string,
	{ neighbourhoodId, residentVoteId, ballotKey, castNumber }: CastStamp
) =>
	sign(
		secret,
		'cast-stamp',
		[neighbourhoodId, residentVoteId, ballotKey, String(castNumber)].join('\n')
	);

/**
 * What a ballot's form carries instead of a key: after how many ballots of this voter it was made. So an older post
 * never takes the place of a newer ballot, and nothing has to be kept for it.
 */
export function writeCastStamp(secret: string, stamp: CastStamp): string {
	return `${stamp.castNumber}.${signatureOf(secret, stamp)}`;
}

/** The number in a stamp; null where it was not made by us, for this voter in this vote. */
export function readCastStamp(
	secret: string,
	{ text, ...ballot }: Omit<CastStamp, 'castNumber'> & { readonly text: string }
): number | null {
	const [number = '', signature = ''] = text.split('.');
	if (!/^(?:0|[1-9]\d{0,8})$/.test(number)) return null;
	const castNumber = Number(number);
	return isSame(signature, signatureOf(secret, { ...ballot, castNumber })) ? castNumber : null;
}
