import { readFileSync } from 'node:fs';
import { readPabulib } from '../lib/domain/participation/pabulib/read-pabulib';
import type { WrittenTies } from '../lib/domain/participation/pabulib/pabulib-file';
import { byId, votesThenCost } from '../lib/domain/participation/tally/break-ties';
import { printOutcome } from '../lib/domain/participation/tally/print-outcome';
import { tallyRules } from '../lib/domain/participation/tally/rule';
import { tallyInOrder } from '../lib/domain/participation/tally/tally';
import { tallyProblem } from './tally-problems';

/** `npm run -s tally -- FILE.pb --rule NAME`: counts an election in the Pabulib format and prints what came out. */
function fail(sentence: string): never {
	console.error(sentence);
	process.exit(2);
}

function readText(file: string): string {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
	} catch (error) {
		const why = error instanceof TypeError ? 'is not text in UTF-8' : 'cannot be read';
		return fail(`${file} ${why}.`);
	}
}

function readArguments(given: readonly string[]) {
	const at = given.indexOf('--rule');
	const name = at === -1 ? undefined : given[at + 1];
	const files = given.filter((_one, place) => at === -1 || (place !== at && place !== at + 1));
	const rule = tallyRules.find((one) => one === name);
	const [file] = files;
	if (file === undefined || files.length > 1)
		return fail('Name one file and a rule: tally FILE.pb --rule NAME.');
	const known = `There are: ${tallyRules.join(', ')}.`;
	if (rule === undefined)
		return fail(
			name === undefined ? `Name a rule. ${known}` : `There is no rule ${name}. ${known}`
		);
	return { file, rule };
}

const orderOf = (ties: WrittenTies) => (ties.by === 'id' ? byId : votesThenCost(() => ties.lot));

const { file, rule } = readArguments(process.argv.slice(2));
const read = readPabulib(readText(file));
if (!read.ok) fail(tallyProblem(file, read.reason, read.details));
const { election, ties } = read.value;
const counted = tallyInOrder(election, rule, orderOf(ties));
if (!counted.ok) fail(tallyProblem(file, counted.reason, counted.details));
console.log(JSON.stringify(printOutcome(counted.value, rule, election.budgetCents), null, '\t'));
