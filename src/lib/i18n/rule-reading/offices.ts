import type { FundingSaid } from '$lib/domain/rules/reading/funding';
import type { Sentences } from '$lib/i18n/rule-reading/speech';
import { m } from '$lib/paraglide/messages';

type OfficeCode =
	| 'noConflictTriggers'
	| 'conflictTrigger'
	| 'dissentRejected'
	| 'dissentHandOver'
	| 'protectedGround'
	| 'noDissentOffice'
	| 'noArbiter'
	| 'office'
	| 'officeBounds'
	| 'officeReasons'
	| 'officeNoLimit'
	| 'officeMonths'
	| 'consentNone'
	| 'consentNeeded'
	| 'consentSilence'
	| 'consentBlocks'
	| 'escalationNone'
	| 'escalation';

const triggers = {
	noMajority: m.rules_reading_conflict_no_majority,
	thirdDissents: m.rules_reading_conflict_third,
	anyObjection: m.rules_reading_conflict_objection
};
const protectedGrounds = {
	asUsual: m.rules_reading_protected_as_usual,
	dissentPath: m.rules_reading_protected_dissent_path
};
const bounds = {
	free: m.rules_reading_office_free,
	amongProposals: m.rules_reading_office_among_proposals
};
const silences = {
	granted: m.rules_reading_silence_granted,
	refused: m.rules_reading_silence_refused
};

/** What follows when the body does not agree, and who has a say besides. */
export const officeSentences: Sentences<Extract<FundingSaid, { readonly code: OfficeCode }>> = {
	noConflictTriggers: (_, { one }) => one(m.rules_reading_no_conflict_triggers),
	conflictTrigger: ({ trigger }, { one }) => one(triggers[trigger]),
	dissentRejected: (_, { one }) => one(m.rules_reading_dissent_rejected),
	dissentHandOver: (said, { share, options }) =>
		m.rules_reading_dissent_hand_over({ share: share(said.share, said.strict) }, options),
	protectedGround: ({ value }, { one }) => one(protectedGrounds[value]),
	noDissentOffice: (_, { one }) => one(m.rules_reading_no_dissent_office),
	noArbiter: (_, { one }) => one(m.rules_reading_no_arbiter),
	office: ({ office }, { options }) => m.rules_reading_office({ office }, options),
	officeBounds: (said, { one }) => one(bounds[said.bounds]),
	officeReasons: ({ required }, { one }) =>
		one(required ? m.rules_reading_office_reasons : m.rules_reading_office_no_reasons),
	officeNoLimit: (_, { one }) => one(m.rules_reading_office_no_limit),
	officeMonths: (said, { months, options }) =>
		m.rules_reading_office_months({ months: months(said.months) }, options),
	consentNone: (_, { one }) => one(m.rules_reading_consent_none),
	consentNeeded: (said, { months, options }) =>
		m.rules_reading_consent_needed({ office: said.office, months: months(said.months) }, options),
	consentSilence: ({ silence }, { one }) => one(silences[silence]),
	consentBlocks: ({ blocks }, { one }) =>
		one(blocks ? m.rules_reading_consent_blocks : m.rules_reading_consent_does_not_block),
	escalationNone: (_, { one }) => one(m.rules_reading_escalation_none),
	escalation: ({ office, months: limit }, { months, one, options }) =>
		[
			m.rules_reading_escalation({ office }, options),
			limit === null
				? one(m.rules_reading_office_no_limit)
				: m.rules_reading_office_months({ months: months(limit) }, options)
		].join(options.locale === 'de-simple' ? '\n' : ' ')
};
