import { arbiterOf, askOffice, levelAbove, waitsFor } from './ask-office';
import { cite } from './cite';
import type { Step } from './determination';
import type { FundingProfile } from '../rules/schema/funding-profile';
import type { DecideInput, Proceeding } from './schema/decide-input';
import type { Walked } from './standing';

type Way = FundingProfile['tie']['value'];
type TieStation = 'chairVote' | 'lot' | 'tieWay';

/** The way that the rules name for equal votes (P-33), from the day of the vote on. */
export function settleTie(input: DecideInput, way: Way, on: string): Walked {
	switch (way) {
		case 'rejected':
			return { standing: { kind: 'rejected' }, steps: [], on };
		case 'arbiter':
			return askOffice(input, arbiterOf(input), on);
		case 'nextLevel':
			return { ...askOffice(input, levelAbove(input), on), isFinal: true };
		case 'chair':
			return breakTie(input, 'chairVote', on);
		case 'lot':
			return breakTie(input, 'lot', on);
		case 'bodyDecidesHow':
			return chooseWay(input, on);
	}
}

const findAfter = <K extends TieStation>({ proceedings }: DecideInput, kind: K, on: string) =>
	proceedings.findLast(
		(one): one is Extract<Proceeding, { kind: K }> => one.kind === kind && one.on >= on
	);

const stepOf = (
	{ rules: { funding } }: DecideInput,
	code: TieStation,
	said: Pick<Step, 'verdict' | 'inputs'>
): Step => cite(funding, 'tie', { code, reading: null, ...said });

function waitsAt(input: DecideInput, station: TieStation, on: string): Walked {
	return {
		standing: waitsFor({ station, office: null, dueOn: null }),
		steps: [stepOf(input, station, { verdict: 'waiting', inputs: {} })],
		on
	};
}

/** The chair, who may have no vote (R-341: then the motion falls), or the lot. */
function breakTie(input: DecideInput, station: 'chairVote' | 'lot', on: string): Walked {
	const done = findAfter(input, station, on);
	if (!done) return waitsAt(input, station, on);
	const approved = done.outcome === 'approved';
	const verdict = done.outcome === 'noVote' ? 'none' : approved ? 'yes' : 'no';
	const { amountCents } = input.motion;
	return {
		standing: approved ? { kind: 'approved', amountCents } : { kind: 'rejected' },
		steps: [stepOf(input, station, { verdict, inputs: { on: done.on } })],
		on: done.on
	};
}

/** From case to case: the body says by what way this one is settled. */
function chooseWay(input: DecideInput, on: string): Walked {
	const done = findAfter(input, 'tieWay', on);
	if (!done) return waitsAt(input, 'tieWay', on);
	const chosen = stepOf(input, 'tieWay', {
		verdict: done.outcome === 'rejected' ? 'no' : 'yes',
		inputs: { way: done.outcome, on: done.on }
	});
	const settled = settleTie(input, done.outcome, done.on);
	return { ...settled, steps: [chosen, ...settled.steps] };
}
