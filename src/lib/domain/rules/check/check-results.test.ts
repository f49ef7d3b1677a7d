import { expect, test } from 'vitest';
import { changedRules } from '../../../../../tests/support/changed-rules';
import type { RuleChanges } from '../change-rules';
import { checkResults } from './check-results';

const officeAlone = { upToCents: null, decides: 'officeAlone', office: 'Amt', informs: null };
const results = (...known: readonly string[]) => ({ 'funding.results': known });

test.each<[string, RuleChanges, readonly string[]]>([
	['a body that decides says yes or no', results('approved', 'rejected'), []],
	['a body that decides cannot only say no', results('rejected'), ['approved']],
	['a body that decides cannot only say yes', results('approved'), ['rejected']],
	[
		'P-02 advice is a recommendation',
		{ ...results('approved', 'rejected'), 'funding.competence': 'advise' },
		['recommended']
	],
	[
		'P-23 too few can only recommend',
		{
			...results('approved', 'rejected'),
			'funding.quorumMissed': { kind: 'recommendationOnly' }
		},
		['recommended']
	],
	[
		'P-42 who cuts all approves in part',
		{ ...results('approved', 'rejected'), 'funding.moneyShort': 'cutTogether' },
		['approvedInPart']
	],
	[
		'P-42 advice is cut as it likes',
		{
			...results('recommended', 'rejected'),
			'funding.moneyShort': 'cutTogether',
			'funding.competence': 'rank'
		},
		[]
	],
	[
		'P-90 where the body never votes nothing is missing',
		{ ...results('deferred'), 'funding.ladder': [officeAlone] },
		[]
	]
])('P-41 %s', (_name, changes, missing) => {
	const found = checkResults(changedRules(changes));
	expect(found.map(({ params }) => params['result'])).toEqual(missing);
});
