import type { Next } from '$lib/domain/voting/determination';
import { asksForReading } from '$lib/domain/voting/try-rules';
import { proceedingOutcomes } from '$lib/domain/voting/record-proceeding';
import { answerNames, mostReadings, type AskedGroup, type TriedPart } from '$lib/forms/try-rules';
import type { FieldLabel } from '$lib/i18n/show-form';
import { choiceLabel, outcomeLabels } from '$lib/i18n/voting-words';
import { m } from '$lib/paraglide/messages';

/** A yes to a consensus is called an agreement. */
export type Method = 'consensus' | 'majority';

/** What one number of a group is called. */
export function partLabel(part: TriedPart, method: Method): string {
	if (part === 'filled') return m.rules_try_filled();
	if (part === 'present') return m.voting_count_present();
	if (part === 'points') return m.rules_try_points();
	if (part === 'recused') return m.voting_count_recused();
	if (part === 'vetoOnProtectedGround') return m.voting_count_protected();
	return choiceLabel(part, method);
}

interface Asked {
	readonly groups: readonly AskedGroup[];
	readonly method: Method;
	readonly benchNames: Readonly<Record<string, string>>;
	/** Stations the case came to, so that their questions name who answers. */
	readonly reached: readonly Next[];
}

/** The labels of all fields in the order of the page; with several groups each names its own. */
export function tryLabels({
	groups,
	method,
	benchNames,
	reached
}: Asked): Record<string, FieldLabel> {
	const officeOf = (station: string) =>
		reached.find((next) => next.station === station)?.office ?? m.voting_proceedings_the_body();
	const escalations = reached.filter(({ station }) => station === 'escalation');
	const counts = groups.flatMap(({ bench, fields }) =>
		fields.map(({ part, name }) => {
			const label = partLabel(part, method);
			const group = groups.length > 1 && bench !== null ? (benchNames[bench] ?? bench) : null;
			return [`readings.*.${name}`, group === null ? label : `${label} (${group})`] as const;
		})
	);
	return {
		amount: m.rules_try_amount(),
		free: m.rules_try_free(),
		held_on: m.rules_try_held_on(),
		room: m.rules_try_room(),
		prepares: m.rules_try_prepares(),
		minority: m.rules_try_minority(),
		not_invited: m.rules_try_not_invited(),
		doubted: m.rules_try_doubted(),
		...Object.fromEntries<string>(counts),
		handover_yes: m.rules_try_hand_over_yes(),
		handover_no: m.rules_try_hand_over_no(),
		...Object.fromEntries<string>(
			Object.entries(answerNames).map(([station, name]) => [
				name,
				m.rules_try_station({ office: officeOf(station) })
			])
		),
		tie_way: m.rules_try_tie_way(),
		chair_vote: m.rules_try_chair_vote(),
		lot: m.rules_try_lot(),
		'escalation.*': (line) => m.rules_try_station({ office: escalations[line - 1]?.office ?? '' })
	};
}

type Station = keyof typeof answerNames | 'escalation';

const isAnswering = (station: string): station is keyof typeof answerNames =>
	station in answerNames;

/** The stations that are asked with fixed answers, each with the name of its field. */
export function stationFields(reached: readonly Next[]): { station: Station; name: string }[] {
	const fields: { station: Station; name: string }[] = [];
	for (const { station } of reached) {
		const before = fields.filter((field) => field.station === station).length;
		if (station === 'escalation') fields.push({ station, name: `escalation.${before}` });
		else if (isAnswering(station) && before === 0)
			fields.push({ station, name: answerNames[station] });
	}
	return fields;
}

/** The id of the place that asks what happens at the station where the case stands; null: it is not asked. */
export function openQuestion(reached: readonly Next[]): string | null {
	const last = reached.at(-1);
	const station = last?.station;
	if (last && asksForReading(last)) {
		const held = reached.filter(asksForReading).length;
		return held < mostReadings ? `reading-${held + 1}` : null;
	}
	if (station === 'handOver') return 'hand-over';
	const field = stationFields(reached).findLast((one) => one.station === station);
	return field === undefined ? null : `field-${field.name.replaceAll('.', '-')}`;
}

/** What a station may answer; nothing yet stands first. */
export function stationOptions(station: Station): { value: string; label: string }[] {
	return [
		{ value: '', label: m.rules_try_station_open() },
		...proceedingOutcomes[station].map((value) => ({ value, label: outcomeLabels[value]() }))
	];
}
