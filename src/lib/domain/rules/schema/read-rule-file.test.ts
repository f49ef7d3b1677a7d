import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { aCouncilVote } from '../../../../../tests/support/council-vote';
import { readRuleFile } from './read-rule-file';
import { completeDraft } from './rule-draft';

const { rules } = aCouncilVote([], 'yesNo');
const fileWith = (change: object) => JSON.stringify({ ...rules, ...change });

function problemsOf(content: object) {
	const read = readRuleFile(JSON.stringify(content));
	return read.kind === 'wrong' ? read.problems : [];
}

describe('a file of rules', () => {
	test('an exported version comes back as it was', () => {
		const read = readRuleFile(JSON.stringify(rules));
		expect(read).toMatchObject({ kind: 'read', title: rules.title });
		expect(read.kind === 'read' && completeDraft(read)).toEqual({ ok: true, value: rules });
	});

	test('rules that the file leaves out are open', () => {
		const read = readRuleFile(fileWith({ funding: undefined }));
		expect(read.kind === 'read' && read.rules['funding.quorum']).toBeUndefined();
		expect(read.kind === 'read' && read.rules['body.benches']).toEqual(rules.body.benches);
	});

	test('names the document that most rules come from', () => {
		expect(readRuleFile(JSON.stringify(rules))).toMatchObject({ document: 'Geschäftsordnung' });
		expect(readRuleFile('{"schemaVersion":2,"title":"Leer"}')).toMatchObject({ document: '' });
	});

	test.each(['', 'rules', '{"title":', '{"title":"\\u0000"}', '{"\\ud800":1}'])(
		'%j is not JSON',
		(text) => {
			expect(readRuleFile(text)).toEqual({ kind: 'notJson' });
		}
	);

	test('a mark at the beginning, as some programs write it, is no part of it', () => {
		expect(readRuleFile(`\uFEFF${JSON.stringify(rules)}`).kind).toBe('read');
	});

	test.each([
		['schemaVersion', 'notOneOf', { schemaVersion: 3 }],
		['title', 'missing', { title: undefined }],
		['title', 'tooSmall', { title: '' }],
		['title', 'tooLarge', { title: 'x'.repeat(201) }],
		['note', 'unknownName', { note: 'mine' }],
		['funding', 'wrongKind', { funding: [] }]
	])('%s: %s', (place, problem, change) => {
		expect(problemsOf({ ...rules, ...change })).toEqual([{ place, problem }]);
	});

	test('every place that is wrong is named', () => {
		const funding = {
			...rules.funding,
			tie: { ...rules.funding.tie, value: 'coin' },
			quorum: { ...rules.funding.quorum, value: { kind: 'half' } },
			method: { value: rules.funding.method.value, chosenByBody: false }
		};
		expect(problemsOf({ ...rules, funding })).toEqual([
			{ place: 'funding.quorum.value.kind', problem: 'notOneOf' },
			{ place: 'funding.method.source', problem: 'missing' },
			{ place: 'funding.tie.value', problem: 'notOneOf' }
		]);
	});

	test('a file of the first schema is brought up to this one', () => {
		const first = readFileSync('tests/cases/rules/first-schema.json', 'utf8');
		const read = readRuleFile(first);
		expect(read.kind === 'read' && completeDraft(read)).toMatchObject({
			value: { schemaVersion: 2, body: { kind: { value: 'seatCouncil' } } }
		});
		expect(readRuleFile(fileWith({ schemaVersion: 1 })).kind).toBe('wrong');
	});
});
