import { expect, test } from 'vitest';
import { changedRules } from '../../../../tests/support/changed-rules';
import { secrecyOf, voteSecretly } from './vote-secretly';

test.each([
	['open', null, 'never'],
	['byName', null, 'never'],
	['open', 'third', 'onDemand'],
	['byName', 'one', 'onDemand'],
	['secret', null, 'always'],
	['secret', 'majority', 'always']
])('P-69 votes are %s, secret if %s ask for it: %s', (usual, secretOnDemand, secrecy) => {
	const rules = changedRules({ 'funding.ballotForm': { usual, secretOnDemand } });
	expect(secrecyOf(rules.funding)).toBe(secrecy);
});

test.each([
	['never', 'online', true, { value: null }],
	['onDemand', 'online', null, { reason: 'secretUnanswered' }],
	['onDemand', 'showOfHands', null, { reason: 'secretUnanswered' }],
	['onDemand', 'online', false, { value: false }],
	['onDemand', 'online', true, { reason: 'secretNotOnline' }],
	['onDemand', 'showOfHands', true, { value: true }],
	['always', 'online', null, { reason: 'secretNotOnline' }],
	['always', 'showOfHands', null, { value: true }],
	['always', 'secretOnline', null, { value: true }],
	['always', 'rollCall', null, { reason: 'secretNotOnline' }],
	['onDemand', 'secretOnline', true, { value: true }],
	['onDemand', 'secretOnline', false, { reason: 'secretNotDemanded' }],
	['onDemand', 'rollCall', false, { value: false }],
	['never', 'secretOnline', true, { reason: 'secretNotForeseen' }]
] as const)(
	'P-69 secret %s, taken %s, demanded %s',
	(...[secrecy, entryMode, demanded, expected]) => {
		expect(voteSecretly(secrecy, { entryMode, demanded })).toMatchObject(expected);
	}
);
