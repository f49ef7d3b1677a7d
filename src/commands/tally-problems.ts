import type { PabulibRefusal } from '../lib/domain/participation/pabulib/pabulib-file';
import type { TallyRefusal } from '../lib/domain/participation/tally/outcome';
import type { RefusalDetails } from '../lib/domain/result';

type Words = (detail: (name: string) => string) => string;

const sentences = {
	sectionMissing: (detail) => `the section ${detail('section')} is missing`,
	columnMissing: (detail) => `the heading has no column ${detail('column')}`,
	cellMissing: (detail) => `the line has no cell ${detail('column')}`,
	quoteNotClosed: () => 'a quotation mark is not closed',
	keyMissing: (detail) => `META has no line ${detail('key')}`,
	amountWrong: (detail) => `'${detail('amount')}' is no amount in whole cents`,
	kindUnknown: (detail) => `the vote_type '${detail('kind')}' is not known`,
	projectNamedTwice: (detail) => `project '${detail('project')}' is named twice`,
	projectUnknown: (detail) => `project '${detail('project')}' is not on the list`,
	pointsWrong: (detail) => `the points '${detail('points')}' do not fit the projects`,
	countDiffers: (detail) =>
		`META says ${detail('key')} ${detail('told')}, but there are ${detail('found')}`,
	tiesUnknown: (detail) => `ties broken by '${detail('ties')}' cannot be repeated`,
	ruleCountsOtherBallots: () => 'the rule counts ballots of another kind',
	ballotWrong: () => 'a ballot holds numbers that cannot be counted',
	tooManyProjects: () => 'there are too many sets of projects to find the best one exactly'
} satisfies Record<PabulibRefusal | TallyRefusal, Words>;

/** One sentence about a file that cannot be counted; it names the line where there is one. */
export function tallyProblem(
	file: string,
	reason: PabulibRefusal | TallyRefusal,
	details: RefusalDetails = {}
): string {
	const words: Words = sentences[reason];
	const place = details['line'] === undefined ? file : `${file}, line ${details['line']}`;
	return `${place}: ${words((name) => String(details[name] ?? ''))}.`;
}
