import { describe, expect, it } from 'vitest';
import type { BallotRules, ManifestProject } from '$lib/domain/participation/schema/manifest';
import { moveRanked, readBallotForm, typedBallot } from './mark-ballot';

const projects: ManifestProject[] = [1, 2, 3].map((number) => ({
	number,
	proposalId: `00000000-0000-4000-8000-00000000000${number}`,
	title: `Projekt ${number}`,
	language: 'de',
	costCents: 100
}));
const ballotOf = (form: BallotRules['form']) => ({
	projects,
	ballot: { form, minimum: 0, maximum: 5, perProject: 3 }
});
function posted(...fields: readonly (readonly [string, string])[]): FormData {
	const data = new FormData();
	for (const [name, value] of fields) data.append(name, value);
	return data;
}

describe('a posted ballot', () => {
	it('of ticks is one mark for each, also where one is sent twice', () => {
		const data = posted(['project', '3'], ['project', '1'], ['project', '3'], ['project', 'x']);
		expect(readBallotForm(data, ballotOf('approval')).marks).toEqual([
			{ project: 3, weight: 1 },
			{ project: 1, weight: 1 },
			{ project: 3, weight: 1 }
		]);
	});

	it('of places counts them from the first one on', () => {
		const data = posted(['ranked', '3'], ['ranked', '1']);
		const { marks } = readBallotForm(data, ballotOf('ranking'));
		expect(marks).toEqual([
			{ project: 3, weight: 1 },
			{ project: 1, weight: 2 }
		]);
		expect(typedBallot(marks, ballotOf('ranking'))).toEqual({ ranked: ['3', '1'] });
	});

	it('of votes leaves out what got none, and reads every digit', () => {
		const data = posted(['votes_1', ' 2 '], ['votes_2', ''], ['votes_3', '٣']);
		const { marks, errors } = readBallotForm(data, ballotOf('votes'));
		expect(marks).toEqual([
			{ project: 1, weight: 2 },
			{ project: 3, weight: 3 }
		]);
		expect(errors).toEqual({});
		expect(typedBallot(marks, ballotOf('votes'))).toEqual({ votes_1: '2', votes_3: '3' });
	});

	it.each(['-1', '1.5', 'zwei', '1e3'])(
		'of votes says beside the field that %j is none',
		(text) => {
			const { errors, typed } = readBallotForm(posted(['votes_2', text]), ballotOf('points'));
			expect(errors).toEqual({ votes_2: { error: 'notANumber' } });
			expect(typed).toEqual({ votes_2: text });
		}
	);

	it('of points says how many one project can get', () => {
		const { errors } = readBallotForm(posted(['votes_2', '4']), ballotOf('points'));
		expect(errors).toEqual({ votes_2: { error: 'tooLarge', limit: 3 } });
	});
});

describe('buttons of a ranking', () => {
	it.each([
		['add_2', [3, 1, 2]],
		['add_3', [3, 1]],
		['up_1', [1, 3]],
		['up_3', [3, 1]],
		['down_3', [1, 3]],
		['down_1', [3, 1]],
		['remove_3', [1]],
		['up_2', [3, 1]],
		['check', [3, 1]]
	])('%s', (intent, order) => {
		expect(moveRanked([3, 1], intent)).toEqual(order);
	});
});
