import { expect, test } from 'vitest';
import { noCirculation, unregulatedMeetings } from '../unregulated';
import { readByChapter } from './by-chapter';
import { readRules } from './read-rules';
import { presetDocuments } from '../../../../../tests/support/preset-documents';

const source = { document: 'Geschäftsordnung', place: '' };

test('every rule stands in exactly one chapter: said, silent or idle', () => {
	for (const { document } of presetDocuments()) {
		const chapters = readByChapter(document);
		const paths = chapters
			.flatMap(({ said, silent, idle }) => [...said, ...silent, ...idle])
			.map(({ path }) => path);
		expect([...paths].sort()).toEqual(
			readRules(document)
				.map(({ path }) => path)
				.sort()
		);
	}
});

test('what is not regulated is silent, what is forbidden is not', () => {
	const [{ document } = { document: null }] = presetDocuments();
	if (document === null) throw new Error('no preset');
	const chapters = readByChapter({
		...document,
		meetings: unregulatedMeetings(source),
		circulation: noCirculation(source)
	});
	const [meetings, circulation] = chapters.filter(({ chapter }) =>
		['meetings', 'circulation'].includes(chapter)
	);
	expect(meetings?.said).toEqual([]);
	expect(circulation?.said.map(({ path }) => path)).toEqual(['circulation.allowed']);
	expect(circulation?.silent).toEqual([]);
	expect(circulation?.idle).toHaveLength(6);
});
