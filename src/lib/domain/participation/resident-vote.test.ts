import { expect, test } from 'vitest';
import { votingPhase } from './resident-vote';

const opensAt = new Date('2026-09-01T06:00:00Z');
const closesAt = new Date('2026-09-29T18:00:00Z');
const announced = { state: 'announced', opensAt, closesAt } as const;
const at = (instant: Date, ms: number) => new Date(instant.getTime() + ms);

test.each([
	['a moment before it opens', at(opensAt, -1), 'announced'],
	['at the instant of opening', opensAt, 'open'],
	['a moment before it closes', at(closesAt, -1), 'open'],
	['at the instant of closing', closesAt, 'counting']
] as const)('P-133 %s the vote is %s', (_, now, phase) => {
	expect(votingPhase(announced, now)).toBe(phase);
});

test.each([
	['draft', 'planned'],
	['closed', 'counting'],
	['counted', 'counted'],
	['calledOff', 'calledOff']
] as const)('a vote that is %s is shown as %s whatever the clock says', (state, phase) => {
	expect(votingPhase({ state, opensAt, closesAt }, at(opensAt, 5))).toBe(phase);
});
