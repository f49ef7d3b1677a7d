import { expect, test } from 'vitest';
import { presetDocuments } from '../../../../tests/support/preset-documents';
import { compareVersions } from './compare-versions';
import { rulePaths } from './schema/rule-paths';
import type { RuleDocument } from './schema/rule-document';

const documents = presetDocuments();
const parity = documentOf('third-parity');
const source = { document: 'Beschluss vom 4. Mai 2027', place: 'Nr. 2' };

function documentOf(name: string): RuleDocument {
	const found = documents.find((preset) => preset.name === name);
	if (found === undefined) throw new Error(name);
	return found.document;
}

test('the same rules have no difference, however their fields are ordered', () => {
	const { title, ...rest } = parity;
	const { value, ...rule } = rest.body.kind;
	const turned = { ...rest, title, body: { ...rest.body, kind: { ...rule, value } } };
	expect(compareVersions(parity, parity)).toEqual([]);
	expect(compareVersions(parity, turned)).toEqual([]);
	const { document, place } = parity.funding.tie.source;
	const tie = { ...parity.funding.tie, source: { place, document } };
	expect(compareVersions(parity, { ...parity, funding: { ...parity.funding, tie } })).toEqual([]);
});

test('another value is told with both readings', () => {
	const after = {
		...parity,
		funding: {
			...parity.funding,
			tie: { value: 'lot', source, chosenByBody: true }
		}
	} satisfies RuleDocument;
	const [chapter, ...others] = compareVersions(parity, after);
	expect(others).toEqual([]);
	expect(chapter).toMatchObject({
		chapter: 'funding',
		changes: [
			{
				changed: 'value',
				before: { path: 'funding.tie', says: [{ code: 'tie', value: 'arbiter' }] },
				after: { path: 'funding.tie', says: [{ code: 'tie', value: 'lot' }], source }
			}
		]
	});
});

test.each([
	['another source', { source }],
	['a choice that became a rule', { chosenByBody: !parity.funding.tie.chosenByBody }]
])('%s is told as such', (_what, change) => {
	const after = {
		...parity,
		funding: { ...parity.funding, tie: { ...parity.funding.tie, ...change } }
	};
	expect(compareVersions(parity, after)).toMatchObject([
		{ chapter: 'funding', changes: [{ changed: 'source', after: { path: 'funding.tie' } }] }
	]);
});

test('two presets are compared rule by rule, in the order of the document, and the same both ways', () => {
	const forum = documentOf('consensus-forum');
	const paths = (before: RuleDocument, after: RuleDocument) =>
		compareVersions(before, after)
			.flatMap(({ changes }) => changes)
			.map((change) => change.after.path);
	const changed = paths(parity, forum);
	expect(changed).toEqual(rulePaths.filter((path) => changed.includes(path)));
	expect(changed).toContain('funding.method');
	expect(paths(forum, parity)).toEqual(changed);
});
