import { expect, test } from 'vitest';
import { councilRules } from '../../../../tests/support/show-of-hands';
import { methodOf, mostPointsOf, needsReason, votingOptions } from './voting-options';

const consensus = {
	kind: 'consensus',
	objections: ['veto', 'standAside'],
	vetoNeedsReason: true,
	abstentionBreaksConsensus: false,
	readings: 2
};
const points = { kind: 'points', most: 24, meanAtLeast: { numerator: 12, denominator: 1 } };
const by = (method: object) => councilRules({ 'funding.method': method }).funding;

test('P-30 by points nobody votes against; a yes brings up to the most', () => {
	expect(votingOptions(by(points))).toEqual(['yes', 'abstain']);
	expect(methodOf(by(points))).toBe('points');
	expect(mostPointsOf(by(points))).toBe(24);
});

test('by consensus there are the objections that the rules name, the mildest first', () => {
	expect(votingOptions(by(consensus))).toEqual(['yes', 'abstain', 'standAside', 'veto']);
	expect(methodOf(by(consensus))).toBe('consensus');
	expect(mostPointsOf(by(consensus))).toBeNull();
});

test('everything else is put as yes or no', () => {
	expect(methodOf(councilRules().funding)).toBe('majority');
	expect(methodOf(by({ kind: 'unanimity', abstentionBreaks: true }))).toBe('majority');
});

test('P-34 only a veto needs its reason, and only where the rules ask for one', () => {
	expect(needsReason(by(consensus), 'veto')).toBe(true);
	expect(needsReason(by(consensus), 'standAside')).toBe(false);
	expect(needsReason(by({ ...consensus, vetoNeedsReason: false }), 'veto')).toBe(false);
	expect(needsReason(councilRules().funding, 'veto')).toBe(false);
});
