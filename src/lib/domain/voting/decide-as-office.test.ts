import { expect, test } from 'vitest';
import { decideAsOffice, type OfficeFacts } from './decide-as-office';

const facts: OfficeFacts = {
	isCompetent: true,
	ladder: [
		{ upToCents: 500_00, decides: 'officeAlone', office: 'Office', informs: null },
		{ upToCents: null, decides: 'body', office: null, informs: null }
	],
	proposalState: 'published',
	publishedOn: '2026-03-01',
	motion: null,
	amountCents: 500_00,
	decided: { outcome: 'approved', amountCents: null, on: '2026-03-01', hasReasons: true }
};
const motion = { state: 'pending', isOfThisBody: true, hasBeenVotedOn: false } as const;

test('P-90, P-91: the office of the tier decides, the last cent included', () => {
	expect(decideAsOffice(facts)).toEqual({ ok: true, value: 'Office' });
	expect(decideAsOffice({ ...facts, proposalState: 'onAgenda', motion })).toMatchObject({
		ok: true
	});
	expect(decideAsOffice({ ...facts, publishedOn: null })).toMatchObject({ ok: true });
});

test.each<[string, Partial<OfficeFacts>]>([
	['bodyNotCompetent', { isCompetent: false }],
	['noRulesInForce', { ladder: null }],
	['proposalNotPublished', { proposalState: 'submitted' }],
	['decidedAlready', { motion: { ...motion, state: 'decided' } }],
	['decidedAlready', { motion: { ...motion, state: 'awaitingConsent' } }],
	['otherBody', { motion: { ...motion, isOfThisBody: false } }],
	['bodyDecides', { amountCents: 500_01 }],
	['bodyDecides', { motion: { ...motion, state: 'open' } }],
	['bodyDecides', { motion: { ...motion, hasBeenVotedOn: true } }],
	['decidedBeforePublished', { decided: { ...facts.decided, on: '2026-02-28' } }],
	['amountAboveMotion', { decided: { ...facts.decided, amountCents: 500_01 } }],
	['reasonsMissing', { decided: { ...facts.decided, hasReasons: false } }]
])('is refused: %s %j', (reason, change) => {
	expect(decideAsOffice({ ...facts, ...change })).toMatchObject({ ok: false, reason });
});
