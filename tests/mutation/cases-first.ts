import { BaseSequencer, type TestSpecification } from 'vitest/node';

const order = [
	'decide.test',
	'decide-case.test',
	'',
	'decide-other-motion.test',
	'complete-rules.test'
];

function placeOf({ moduleId }: TestSpecification): number {
	const place = order.findIndex((name) => name !== '' && moduleId.includes(`/${name}`));
	return place < 0 ? order.indexOf('') : place;
}

/** Worked cases first, slow tests last: a change that is noticed ends its run at the first red test. */
export class CasesFirst extends BaseSequencer {
	override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
		const sorted = files.toSorted(
			(one, other) => placeOf(one) - placeOf(other) || (one.moduleId < other.moduleId ? -1 : 1)
		);
		return Promise.resolve(sorted);
	}
}
