import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawLot } from '../../council/draw-lot';
import { tally } from '../tally/tally';
import { readPabulib } from './read-pabulib';
import { writePabulib } from './write-pabulib';

const file = `META
key;value
description;"two; ""quoted"" parts"
num_projects;2
num_votes;3
budget;100.5
vote_type;approval
PROJECTS
project_id;cost;votes;name
1;60;2;"A bench; and
a table"
2;50.05;2;Swing
VOTES
voter_id;age;vote
x1;34;1,2
x2;35;"2,1"
x3;36;
`;

const votesLine = file.indexOf('voter_id');

function refusal(text: string) {
	const read = readPabulib(text);
	return read.ok ? 'taken' : { reason: read.reason, ...read.details };
}

describe('reading a Pabulib file', () => {
	it('takes quoted cells, cents, and ballots without anything about voters', () => {
		for (const text of [file, file.replaceAll('\n', '\r\n'), `\uFEFF${file}`]) {
			const read = readPabulib(text);
			if (!read.ok) throw new Error(JSON.stringify(read));
			expect(read.value.meta.get('description')).toBe('two; "quoted" parts');
			expect(read.value.names.get('2')).toBe('Swing');
			expect(read.value.election).toEqual({
				kind: 'approval',
				budgetCents: 100_50,
				projects: [
					{ id: '1', costCents: 60_00 },
					{ id: '2', costCents: 50_05 }
				],
				ballots: [
					{
						times: 2,
						marks: [
							{ project: '1', weight: 1 },
							{ project: '2', weight: 1 }
						]
					},
					{ times: 1, marks: [] }
				]
			});
			expect(JSON.stringify([...read.value.meta])).not.toContain('34');
		}
	});

	it('counts a project once that a ballot names twice', () => {
		const read = readPabulib(file.replace('1,2', '1,1'));
		expect(read.ok && read.value.election.ballots[0]).toEqual({
			times: 1,
			marks: [{ project: '1', weight: 1 }]
		});
	});

	it.each([
		['', { reason: 'sectionMissing', section: 'VOTES' }],
		['Hello', { reason: 'sectionMissing', line: 1, section: 'META' }],
		[file.slice(0, votesLine), { reason: 'sectionMissing', section: 'VOTES' }],
		[
			file.replace('x3;36;\n', ''),
			{ reason: 'countDiffers', key: 'num_votes', told: '3', found: 2 }
		],
		[file.replace('x3;36;', 'x3;36'), { reason: 'cellMissing', line: 17, column: 'vote' }],
		[file.replace('1,2', '1,9'), { reason: 'projectUnknown', line: 15, project: '9' }],
		[file.replace('budget;100.5\n', ''), { reason: 'keyMissing', key: 'budget' }],
		[file.replace('50.05', '50,05'), { reason: 'amountWrong', line: 12, amount: '50,05' }],
		[file.replace('2;50.05', '1;50.05'), { reason: 'projectNamedTwice', line: 12, project: '1' }],
		[file.replace('approval', 'guess'), { reason: 'kindUnknown', line: 14, kind: 'guess' }],
		[
			file.replace('approval', 'cumulative'),
			{ reason: 'columnMissing', line: 14, column: 'points' }
		],
		[file.replace('cost', 'price'), { reason: 'columnMissing', line: 9, column: 'cost' }],
		[file.replace('"2,1"', '"2,1'), { reason: 'quoteNotClosed', line: 16 }],
		[file.replace('budget', 'tie_breaking;coin\nbudget'), { reason: 'tiesUnknown', ties: 'coin' }]
	])('refuses %#', (text, wanted) => {
		expect(refusal(text)).toEqual(wanted);
	});

	it('never throws, whatever it is given', () => {
		const cut = fc
			.tuple(fc.nat(file.length), fc.nat(file.length), fc.string())
			.map(([at, to, put]) => {
				const from = Math.min(at, to);
				return file.slice(0, from) + put + file.slice(Math.max(at, to));
			});
		fc.assert(
			fc.property(cut, (text) => {
				expect(typeof readPabulib(text).ok).toBe('boolean');
			})
		);
	});
});

describe('writing a Pabulib file', () => {
	const election = {
		kind: 'cumulative' as const,
		budgetCents: 100_50,
		projects: [
			{ id: '2', costCents: 5 },
			{ id: '10', costCents: 60_00 }
		],
		ballots: [
			{ times: 2, marks: [{ project: '2', weight: 3 }] },
			{ times: 1, marks: [] },
			{
				times: 1,
				marks: [
					{ project: '10', weight: 1 },
					{ project: '2', weight: 4 }
				]
			}
		]
	};
	const content = {
		election,
		names: new Map([['10', 'Bänke; "und"\nTische']]),
		rule: 'greedy_points' as const,
		lot: ['2', '10'],
		about: [['unit', 'Muster']] as const
	};

	it('says the same when it is read', () => {
		const text = writePabulib(content);
		const read = readPabulib(text);
		if (!read.ok) throw new Error(JSON.stringify(read));
		expect(read.value.ties).toEqual({ by: 'votesCostLot', lot: ['2', '10'] });
		expect(read.value.names.get('10')).toBe('Bänke; "und" Tische');
		expect(read.value.meta.get('rule')).toBe('greedy_points');
		expect(writePabulib({ ...content, election: read.value.election })).toBe(text);
		expect(text).toContain('2;0.05;10;2\n');
	});

	it.each([
		['s02_8p_35v', 'mes_cost_add1u'],
		['e07_all_tied', 'greedy_votes'],
		['o01_ordinal', 'mes_borda'],
		['c01_cumulative', 'greedy_points']
	] as const)('lets %s be counted again with the same result', (name, rule) => {
		const read = readPabulib(readFileSync(`tests/cases/tally/${name}.pb`, 'utf8'));
		if (!read.ok) throw new Error(read.reason);
		const { election: given, names } = read.value;
		const lot = drawLot('seed', [...names.keys()]);
		const again = readPabulib(writePabulib({ election: given, names, rule, lot, about: [] }));
		if (!again.ok || again.value.ties.by === 'id') throw new Error('ties are not told');
		const { election: reread, ties } = again.value;
		expect(tally(reread, rule, () => ties.lot)).toEqual(
			tally(given, rule, (ids) => drawLot('seed', ids))
		);
	});

	it('does not show in what order ballots came', () => {
		const ballots = election.ballots.toReversed();
		expect(writePabulib({ ...content, election: { ...election, ballots } })).toBe(
			writePabulib(content)
		);
	});
});
