import { expect, test } from 'vitest';
import { motionStates, putOnAgenda } from './put-on-agenda';

const published = {
	meeting: { state: 'planned', bodyId: 'council' },
	competentBodyIds: ['council'],
	isProposalPublished: true,
	motion: null
} as const;

const motion = {
	state: 'pending',
	actingBodyId: 'council',
	countsAlike: true,
	readings: 0,
	waitsOnAgenda: false,
	waitsForOffice: false,
	circulates: false
} as const;

test('a published proposal becomes a motion in its first reading', () => {
	expect(putOnAgenda(published)).toEqual({ ok: true, value: 1 });
});

test('a motion in conflict has its second reading in a later meeting (R-021)', () => {
	expect(
		putOnAgenda({
			...published,
			isProposalPublished: false,
			motion: { ...motion, state: 'inConflict', readings: 1 }
		})
	).toEqual({ ok: true, value: 2 });
});

test('a motion that a meeting never reached has its first reading still', () => {
	expect(putOnAgenda({ ...published, motion })).toEqual({ ok: true, value: 1 });
});

test.each([
	['running', 'meetingNotPlanned'],
	['closed', 'meetingNotPlanned']
] as const)('no item comes into a %s meeting', (state, reason) => {
	expect(putOnAgenda({ ...published, meeting: { state, bodyId: 'council' } })).toEqual({
		ok: false,
		reason
	});
});

test.each([
	['a body that has no say over this fund', { competentBodyIds: ['jury'] }, 'bodyNotCompetent'],
	['nothing unpublished', { isProposalPublished: false }, 'proposalNotPublished'],
	['one motion twice', { motion: { ...motion, waitsOnAgenda: true } }, 'alreadyOnAgenda'],
	['what circulates in writing', { motion: { ...motion, circulates: true } }, 'circulatesNow'],
	['the motion of another body', { motion: { ...motion, actingBodyId: 'jury' } }, 'otherBody'],
	['what was voted by others', { motion: { ...motion, countsAlike: false } }, 'votedByOtherGroups'],
	[
		'a tie that its arbiter has yet to decide (P-37)',
		{
			motion: {
				...motion,
				state: 'inConflict',
				readings: 1,
				waitsForOffice: true
			}
		},
		'otherStationWaits'
	]
] as const)('an agenda takes: not %s', (_case, facts, reason) => {
	expect(putOnAgenda({ ...published, ...facts })).toEqual({ ok: false, reason });
});

test.each(motionStates.filter((state) => state !== 'pending' && state !== 'inConflict'))(
	'a motion that is %s is not read again',
	(state) => {
		expect(putOnAgenda({ ...published, motion: { ...motion, state } })).toEqual({
			ok: false,
			reason: 'motionDecided'
		});
	}
);
