import { expect, test } from 'vitest';
import { withdrawContribution } from './withdraw-contribution';

const own = { by: 'author', isOwn: true, item: 'planned', amendmentState: null } as const;

test.each([
	['their own words before the vote', own, null],
	['their own words while the vote is open', { ...own, item: 'open' } as const, null],
	['their own words once it has ended', { ...own, item: 'closed' } as const, 'voteIsOver'],
	['the words of somebody else', { ...own, isOwn: false }, 'notYourWords'],
	['a change that was proposed', { ...own, amendmentState: 'proposed' } as const, null],
	['a change that was dropped', { ...own, amendmentState: 'dropped' } as const, null],
	['a change that was taken over', { ...own, amendmentState: 'adopted' } as const, 'changeAdopted']
])('the author takes back %s', (_, facts, reason) => {
	expect(withdrawContribution(facts)).toMatchObject(reason ? { reason } : { ok: true });
});

test('the manager removes at any time, but never what everybody votes on', () => {
	const removed = { ...own, by: 'manager', isOwn: false } as const;
	expect(withdrawContribution({ ...removed, item: 'closed' })).toMatchObject({ ok: true });
	expect(withdrawContribution({ ...removed, amendmentState: 'adopted' })).toMatchObject({
		reason: 'changeAdopted'
	});
});
