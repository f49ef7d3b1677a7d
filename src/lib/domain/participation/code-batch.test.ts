import { expect, test } from 'vitest';
import { ok, refuse } from '../result';
import { batchState, isLate, mayStep, takesBatches, type CodeBatch } from './code-batch';

const opensAt = new Date('2026-09-01T06:00:00Z');
const closesAt = new Date('2026-09-29T18:00:00Z');
const before = new Date(opensAt.getTime() - 1);
const printed: CodeBatch = {
	...{ codeCount: 100, madeAt: before, madeByAccountId: 'anna' },
	...{ confirmedAt: null, handedOutOn: null, revokedAt: null }
};
const late = { ...printed, madeAt: opensAt };

test.each([
	['planned', { ...printed, codeCount: 0 }],
	['ready', printed],
	['waiting', late],
	['ready', { ...late, confirmedAt: opensAt }],
	['handedOut', { ...printed, handedOutOn: '2026-08-30' }],
	['revoked', { ...printed, handedOutOn: '2026-08-30', revokedAt: opensAt }]
] as const)('a batch is %s', (state, batch) => {
	expect(batchState(batch, opensAt)).toBe(state);
});

test('a batch printed at the opening is late, one a moment before is not', () => {
	expect([isLate(late, opensAt), isLate(printed, opensAt)]).toEqual([true, false]);
});

test.each([
	['draft', before, refuse('voteNotAnnounced')],
	['announced', before, ok(true)],
	['announced', new Date(closesAt.getTime() - 1), ok(true)],
	['announced', closesAt, refuse('voteIsOver')],
	['closed', closesAt, refuse('voteIsOver')],
	['calledOff', before, refuse('voteIsOver')]
] as const)('codes of a vote that is %s', (state, now, answer) => {
	const vote = { state, opensAt, closesAt, proofs: ['codeLetter'] as const };
	expect(takesBatches({ ...vote, proofs: [...vote.proofs] }, now)).toEqual(answer);
});

test('a vote for accounts only has no codes', () => {
	const vote = { state: 'announced' as const, opensAt, closesAt, proofs: ['account' as const] };
	expect(takesBatches(vote, before)).toEqual(refuse('noCodesInThisVote'));
});

test('whoever printed a late batch does not confirm it', () => {
	expect(mayStep('confirm', late, { opensAt, accountId: 'anna' })).toEqual(
		refuse('anotherPersonConfirms')
	);
	expect(mayStep('confirm', late, { opensAt, accountId: 'ben' })).toEqual(ok(true));
	expect(mayStep('confirm', printed, { opensAt, accountId: 'ben' })).toEqual(
		refuse('batchConfirmed')
	);
});

test('codes are printed once, and nothing is handed out before it is confirmed', () => {
	const by = { opensAt, accountId: 'ben' };
	expect(mayStep('print', { ...printed, codeCount: 0 }, by)).toEqual(ok(true));
	expect(mayStep('print', printed, by)).toEqual(refuse('batchPrintedAlready'));
	expect(mayStep('handOut', late, by)).toEqual(refuse('batchWaits'));
	expect(mayStep('handOut', printed, by)).toEqual(ok(true));
	expect(mayStep('revoke', late, by)).toEqual(ok(true));
	expect(mayStep('revoke', { ...late, revokedAt: opensAt }, by)).toEqual(refuse('batchRevoked'));
});
