import type { Reading } from './schema/decide-input';

/** How a vote came about: called and begun as usual or anew (P-20 to P-23), with or without a minority's word. */
export type Convening = Pick<
	Reading,
	'convening' | 'allInvited' | 'presentAtStart' | 'quorumDoubted' | 'minorityStatement'
>;

/** A first meeting to which all were invited, with those present counted at the vote. */
export const firstConvening: Convening = {
	convening: 'first',
	allInvited: true,
	presentAtStart: null,
	quorumDoubted: true,
	minorityStatement: false
};
