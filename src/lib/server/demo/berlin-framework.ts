import type { FrameworkPart } from '$lib/domain/rules/layer-rules';

const document = 'Rahmengeschäftsordnung der Berliner Quartiersräte';
const twoThirds = { numerator: 2, denominator: 3 };

const rule = (part: FrameworkPart, place: string, value: unknown) => ({
	...{ value, source: { document, place }, chosenByBody: false, part }
});

const first = {
	'body.kind': rule('fixed', 'Zusammensetzung', 'seatCouncil'),
	'body.composition': rule('fixed', 'Zusammensetzung', [
		{
			benches: ['residents'],
			limit: { kind: 'moreThan', share: { numerator: 1, denominator: 2 } },
			checkedOn: 'seats'
		}
	]),
	'body.substitutes': rule('optional', 'Nachrückliste', 'succession'),
	'body.rightGained': rule('fixed', 'Wahl', { kind: 'appointment' }),
	'body.withoutVote': rule('optional', 'Gäste', ['announcedGuests']),
	'body.guestsMaySpeak': rule('optional', 'Gäste', 'yes'),
	'funding.competence': rule('fixed', 'Projektförderung', 'decide'),
	'funding.room': rule('optional', 'Gäste', 'public'),
	'funding.quorum': rule('optional', 'Beschlussfähigkeit', {
		kind: 'share',
		share: twoThirds,
		base: 'statutorySeats'
	}),
	'funding.interestGrounds': rule('optional', 'Befangenheit', ['applicant']),
	'funding.method': rule('optional', 'Mehrheit', {
		kind: 'majority',
		share: twoThirds,
		strict: false,
		base: 'presentEntitled',
		weighting: { kind: 'heads' }
	}),
	'funding.tie': rule('fixed', 'Mehrheit', 'rejected')
};

const version = (rules: object) => ({ schemaVersion: 2, title: document, rules });

/** The framework of the demo, version by version: the later one fixes what interest means. */
export const berlinFramework = {
	name: document,
	adoptedBy: 'Senatsverwaltung für Stadtentwicklung',
	first: version(first),
	second: version({
		...first,
		'funding.interestGrounds': rule('fixed', 'Befangenheit', ['applicant']),
		'funding.recusedMayDebate': rule('fixed', 'Befangenheit', true)
	})
};
