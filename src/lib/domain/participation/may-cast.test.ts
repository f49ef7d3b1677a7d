import { describe, expect, it } from 'vitest';
import { mayCast, takesBallots, type RightToCast } from './may-cast';

const opensAt = new Date('2026-05-01T08:00:00Z');
const closesAt = new Date('2026-05-15T18:00:00Z');
const vote = { state: 'announced', opensAt, closesAt } as const;
const at = (instant: Date, ms: number) => new Date(instant.getTime() + ms);
const reasonOf = (result: { ok: boolean; reason?: string }) => (result.ok ? null : result.reason);

describe('a vote takes ballots', () => {
	it.each([
		['just before it opens', at(opensAt, -1), 'notOpenYet'],
		['when it opens', opensAt, null],
		['just before it closes', at(closesAt, -1), null],
		['when it closes', closesAt, 'closed']
	])('%s: %s', (_, now, reason) => {
		expect(reasonOf(takesBallots(vote, now))).toBe(reason);
	});

	it.each([
		['draft', 'notFound'],
		['closed', 'closed'],
		['counted', 'closed'],
		['calledOff', 'calledOff']
	] as const)('never as %s', (state, reason) => {
		expect(reasonOf(takesBallots({ ...vote, state }, opensAt))).toBe(reason);
	});
});

describe('a code or a right', () => {
	const right: RightToCast = {
		kind: 'code',
		givenAt: at(opensAt, -1),
		confirmedAt: null,
		revokedAt: null,
		onPaperOn: null
	};
	const reason = (change: Partial<RightToCast>, kind: RightToCast['kind'] = 'code') =>
		reasonOf(mayCast({ ...right, kind, ...change }, { kind, opensAt }));

	it('of before the opening needs nobody else', () => {
		expect(reason({})).toBeNull();
		expect(reason({}, 'account')).toBeNull();
	});

	it('of after the opening needs a second person', () => {
		expect(reason({ givenAt: opensAt })).toBe('codeUnconfirmed');
		expect(reason({ givenAt: opensAt }, 'account')).toBe('rightUnconfirmed');
		expect(reason({ givenAt: opensAt, confirmedAt: opensAt })).toBeNull();
	});

	it('is used up when it was exchanged for paper', () => {
		expect(reason({ onPaperOn: '2026-05-02' })).toBe('codeOnPaper');
		expect(reason({ onPaperOn: '2026-05-02' }, 'account')).toBe('rightOnPaper');
	});

	it('ends with its batch', () => {
		expect(reason({ revokedAt: opensAt })).toBe('codeRevoked');
	});

	it('that is not there gives no vote', () => {
		expect(reasonOf(mayCast(null, { kind: 'code', opensAt }))).toBe('codeUnknown');
		expect(reasonOf(mayCast(null, { kind: 'account', opensAt }))).toBe('noRight');
	});
});
