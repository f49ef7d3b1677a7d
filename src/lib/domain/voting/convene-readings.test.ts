import { expect, test } from 'vitest';
import { aCouncilVote, type SeatVote } from '../../../../tests/support/council-vote';
import { changeRules } from '../rules/change-rules';
import { conveneReadings } from './convene-readings';
import { decide } from './decide';

const some: readonly SeatVote[] = Array.from({ length: 27 }, (_, seat) =>
	seat < 5 ? 'yes' : 'absent'
);

/** Five of 27 came, on each of these days. */
function convened(days: readonly string[], quorumMissed: object) {
	const input = aCouncilVote(some, 'yesNo');
	const source = { document: 'Geschäftsordnung', place: '§ 4' };
	const rules = changeRules(input.rules, { 'funding.quorumMissed': quorumMissed }, source);
	if (!rules.ok) throw new Error(rules.reason);
	const [reading] = input.readings;
	if (!reading) throw new Error('no reading');
	return conveneReadings({
		...input,
		rules: rules.value,
		readings: days.map((heldOn) => ({ ...reading, heldOn }))
	});
}
const waiting = { kind: 'afterWaiting', minutes: 30 };
const again = { kind: 'secondConvening' };

test.each([
	[waiting, ['2026-03-03'], 'first'],
	[waiting, ['2026-03-03', '2026-03-03'], 'afterWaiting'],
	[waiting, ['2026-03-03', '2026-03-10'], 'first'],
	[again, ['2026-03-03', '2026-03-10'], 'second'],
	[again, ['2026-03-03', '2026-03-03'], 'first'],
	[{ kind: 'nextMeeting' }, ['2026-03-03', '2026-03-10'], 'first']
])('P-23 %j on %j: the last one is %s', (missed, days, convening) => {
	const input = convened(days, missed);
	expect(input.readings.at(-1)?.convening).toBe(convening);
	expect(decide(input).result.kind).toBe(convening === 'first' ? 'deferred' : 'approved');
});
