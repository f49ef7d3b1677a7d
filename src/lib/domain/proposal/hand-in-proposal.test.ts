import { describe, expect, test } from 'vitest';
import { visitor, type AccountActor } from '../access/actor';
import { checkStep, nextStep } from './check-step';
import {
	draftSteps,
	emptyAnswers,
	fundYearOf,
	mayOpenDraft,
	openFundYears,
	stepsOf,
	type DraftAnswers,
	type OpenFundYear
} from './draft';
import { handInProposal } from './hand-in-proposal';

const guideline = {
	capCents: 500_000,
	minimumCents: 5_000,
	ownShare: { numerator: 1, denominator: 20 },
	areaName: 'Tenever',
	mustNotHaveBegun: true,
	source: 'Leitlinie 2026'
};
const year2026: OpenFundYear = {
	id: 'win-2026',
	fundId: 'win',
	fundName: 'WiN',
	year: 2026,
	guideline
};
const year2027: OpenFundYear = { ...year2026, id: 'win-2027', year: 2027 };
const youth2026: OpenFundYear = { ...year2026, id: 'youth-2026', fundId: 'youth' };

const facts = { years: [year2026, year2027], today: '2026-03-03' };

const full: DraftAnswers = {
	fundId: null,
	words: { title: 'Chor ohne Noten', purpose: 'Wir singen.', language: 'de' },
	project: {
		beneficiaries: 'Alle, die gern singen',
		place: 'Gemeindesaal',
		startsOn: '2026-03-03',
		endsOn: '2026-12-31'
	},
	costs: {
		lines: [{ label: 'Chorleiterin', amountCents: 100_000 }],
		ownShareCents: 5_000,
		otherIncomeCents: 0
	},
	applicant: {
		kind: 'person',
		name: 'Bewohnerin E',
		publicName: 'resident',
		contact: null,
		email: null
	}
};

const project = (change: Partial<NonNullable<DraftAnswers['project']>>): DraftAnswers => ({
	...full,
	project: full.project && { ...full.project, ...change }
});
const costs = (change: Partial<NonNullable<DraftAnswers['costs']>>): DraftAnswers => ({
	...full,
	costs: full.costs && { ...full.costs, ...change }
});

test('a full draft becomes a proposal of the year in which it begins', () => {
	const complete = handInProposal(full, facts);
	expect(complete).toMatchObject({
		ok: true,
		value: { fundYear: { id: 'win-2026' }, sum: { requestedCents: 95_000 } }
	});
	const later = project({ startsOn: '2027-01-01', endsOn: '2027-01-01' });
	expect(handInProposal(later, facts)).toMatchObject({ value: { fundYear: { id: 'win-2027' } } });
});

test('the steps come one after the other', () => {
	expect(nextStep(emptyAnswers, facts)).toBe('words');
	expect(nextStep({ ...emptyAnswers, words: full.words }, facts)).toBe('project');
	expect(nextStep({ ...full, applicant: null }, facts)).toBe('applicant');
	expect(nextStep(full, facts)).toBeNull();
});

describe('what no longer holds is asked again', () => {
	test.each([
		['the first day has passed', project({ startsOn: '2026-03-02' }), 'project'],
		['it ends before it starts', project({ endsOn: '2026-03-02' }), 'project'],
		['it runs into another year', project({ endsOn: '2027-01-01' }), 'project'],
		[
			'the fund has no such year',
			project({ startsOn: '2028-01-01', endsOn: '2028-01-01' }),
			'project'
		],
		['words are missing', { ...full, words: null }, 'words'],
		['the applicant is missing', { ...full, applicant: null }, 'applicant']
	] as const)('%s', (_case, answers, step) => {
		expect(nextStep(answers, facts)).toBe(step);
		expect(checkStep(step, answers, facts).ok).toBe(false);
		expect(handInProposal(answers, facts)).toEqual({
			ok: false,
			reason: 'notFinished',
			details: { step }
		});
	});

	test('a guideline that has changed since refuses with its numbers', () => {
		const stricter = { ...year2026, guideline: { ...guideline, capCents: 90_000 } };
		const refused = handInProposal(full, { ...facts, years: [stricter] });
		expect(refused).toMatchObject({ reason: 'aboveCap', details: { capCents: 90_000 } });
		expect(nextStep(full, { ...facts, years: [stricter] })).toBe('costs');
	});

	test('own share and minimum', () => {
		expect(handInProposal(costs({ ownShareCents: 4_999 }), facts)).toMatchObject({
			reason: 'ownShareTooSmall'
		});
		expect(handInProposal(costs({ ownShareCents: 99_000 }), facts)).toMatchObject({
			reason: 'belowMinimum'
		});
	});
});

describe('which fund', () => {
	test('one is not asked for, of several one has to be chosen', () => {
		expect(stepsOf(facts.years)).not.toContain('fund');
		const years = [year2026, youth2026];
		expect(stepsOf(years)).toEqual(draftSteps);
		expect(nextStep(full, { ...facts, years })).toBe('fund');
		expect(fundYearOf({ ...full, fundId: 'youth' }, years)?.id).toBe('youth-2026');
		expect(nextStep({ ...full, fundId: 'gone' }, { ...facts, years })).toBe('fund');
	});

	test('years that have ended are not open', () => {
		expect(openFundYears([year2026, year2027], '2027-01-01')).toEqual([year2027]);
		expect(handInProposal(full, { ...facts, years: [] })).toMatchObject({ reason: 'noFundOpen' });
	});
});

test('an association goes by its name whatever was stored', () => {
	const association: DraftAnswers = {
		...full,
		applicant: full.applicant && { ...full.applicant, kind: 'association' }
	};
	expect(handInProposal(association, facts)).toMatchObject({
		value: { applicant: { publicName: 'named' } }
	});
});

test('S29 a draft of an account opens for that account only', () => {
	const owner: AccountActor = {
		kind: 'account',
		accountId: 'resident-a',
		displayName: 'Resident A',
		locale: 'de',
		isAdministrator: false,
		roles: [],
		seats: []
	};
	expect(mayOpenDraft(visitor, { accountId: null })).toBe(true);
	expect(mayOpenDraft(owner, { accountId: 'resident-a' })).toBe(true);
	expect(mayOpenDraft(owner, { accountId: 'resident-b' })).toBe(false);
	expect(mayOpenDraft(visitor, { accountId: 'resident-a' })).toBe(false);
});
