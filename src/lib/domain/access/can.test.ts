import { describe, expect, test } from 'vitest';
import { visitor, type AccountActor, type Actor } from './actor';
import { actions, can, type Action, type Subject } from './can';

const resident: AccountActor = {
	kind: 'account',
	accountId: 'resident-a',
	displayName: 'Resident A',
	locale: 'de',
	isAdministrator: false,
	roles: [],
	seats: []
};

const seat = (neighbourhoodId: string, bodyId: string) =>
	({ neighbourhoodId, bodyId, seatId: `${bodyId}-1`, capacity: 'member' }) as const;

const role = (
	neighbourhoodId: string,
	held: AccountActor['roles'][number]['role']
): AccountActor => ({
	...resident,
	accountId: `${held}-of-${neighbourhoodId}`,
	roles: [{ neighbourhoodId, role: held }]
});

/** Everybody who may come, seen from the neighbourhood `north` and its body `council`. */
const people = {
	visitor,
	resident,
	owner: { ...resident, accountId: 'owner' },
	member: { ...resident, accountId: 'member', seats: [seat('north', 'council')] },
	memberOfAnotherBody: { ...resident, accountId: 'other', seats: [seat('north', 'forum')] },
	manager: role('north', 'neighbourhoodManager'),
	managerOfElsewhere: role('south', 'neighbourhoodManager'),
	chair: {
		...resident,
		accountId: 'chair',
		chairs: [{ neighbourhoodId: 'north', meetingId: 'tonight' }]
	},
	chairOfAnotherMeeting: {
		...resident,
		accountId: 'other-chair',
		chairs: [{ neighbourhoodId: 'north', meetingId: 'tomorrow' }]
	},
	arbiter: role('north', 'arbiter'),
	consentingCouncil: role('north', 'consentingCouncil'),
	programmeOffice: role('north', 'programmeOffice'),
	treasurer: role('north', 'treasurer'),
	arbiterOfElsewhere: role('south', 'arbiter'),
	administrator: { ...resident, accountId: 'administrator', isAdministrator: true }
} as const satisfies Record<string, Actor>;

type Person = keyof typeof people;

const subject: Subject = {
	neighbourhoodId: 'north',
	bodyId: 'council',
	meetingId: 'tonight',
	ownerAccountId: 'owner'
};

const everybodySignedIn = Object.keys(people).filter((who) => who !== 'visitor');

/** Who may do it; everybody who is not named may not. */
const table: Readonly<Record<Action, readonly string[]>> = {
	administerInstance: ['administrator'],
	setUpNeighbourhood: ['manager', 'administrator'],
	managePeople: ['manager', 'administrator'],
	enterDesk: ['manager'],
	checkProposal: ['manager'],
	manageMeeting: ['manager'],
	runVote: ['manager', 'administrator'],
	runMeeting: ['chair', 'manager'],
	closeItem: ['chair', 'manager'],
	recordProceeding: ['manager', 'arbiter', 'consentingCouncil', 'programmeOffice'],
	decideAsOffice: ['manager', 'programmeOffice'],
	publishDecision: ['manager'],
	readInternalPapers: ['member', 'manager'],
	deliberate: ['owner', 'member', 'manager'],
	castBallot: ['member'],
	changeProposal: ['owner'],
	useAccount: everybodySignedIn
};

const cells = actions.flatMap((action) =>
	Object.entries(people).map(([who, actor]) => ({
		who,
		action,
		actor,
		expected: table[action].includes(who)
	}))
);

describe('who may do what', () => {
	test('the table names every action and only people that are there', () => {
		expect(Object.keys(table).sort()).toEqual([...actions].sort());
		const named = new Set(Object.values(table).flat());
		expect([...named].filter((who) => !(who in people))).toEqual([]);
	});

	test.each(cells)('$who, $action: $expected', ({ actor, action, expected }) => {
		expect(can(actor, action, subject).ok).toBe(expected);
	});

	test.each(actions)('%s: nobody by chance, when nothing is known of the subject', (action) => {
		const passing = Object.entries(people).filter(([, actor]) => can(actor, action, {}).ok);
		const independent: readonly Action[] = ['administerInstance', 'useAccount'];
		const expected = independent.includes(action)
			? table[action]
			: table[action].filter((who): who is Person => who === 'administrator');
		expect(passing.map(([who]) => who)).toEqual(expected);
	});

	test('an object without an owner belongs to nobody', () => {
		const orphan = { ...subject, ownerAccountId: null };
		expect(can(people.owner, 'changeProposal', orphan).ok).toBe(false);
	});

	test('a visitor is told to sign in, everybody else that it is not theirs', () => {
		expect(can(visitor, 'enterDesk', subject)).toEqual({ ok: false, reason: 'signInFirst' });
		expect(can(resident, 'enterDesk', subject)).toEqual({ ok: false, reason: 'notAllowed' });
	});
});
