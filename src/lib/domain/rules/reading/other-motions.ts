import type { OtherMotions } from '../schema/other-motions';
import { say, type Readers, type SaidBy } from './readers';

type MajorityRule = OtherMotions['rulesChange']['value'];

/** Elections and all motions that are not about money. */
export const otherMotionsReaders = {
	election: (value) =>
		value.kind === 'notRegulated'
			? [say('notRegulated')]
			: [say('electionWins', { wins: value.wins }), say('electionTie', { tie: value.tie })],
	rulesChange: (value) => readMajorityOf('rulesChange', value),
	rulesConfirmedBy: (value) =>
		value === null ? [say('rulesUnconfirmed')] : [say('rulesConfirmedBy', { office: value })],
	admission: (value) => readMajorityOf('admission', value),
	exclusion: (value) => readMajorityOf('exclusion', value),
	opinion: (value) => readMajorityOf('opinion', value)
} satisfies Readers<OtherMotions>;

export type OtherMotionsSaid = SaidBy<typeof otherMotionsReaders>;

function readMajorityOf(
	motion: 'rulesChange' | 'admission' | 'exclusion' | 'opinion',
	value: MajorityRule
) {
	if (value.kind === 'notRegulated') return [say('notRegulated')];
	const { share, strict, base } = value;
	return [say('majorityFor', { motion }), say('majority', { share, strict, base })];
}
