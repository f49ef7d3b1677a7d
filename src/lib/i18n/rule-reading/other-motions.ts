import type { OtherMotionsSaid } from '$lib/domain/rules/reading/other-motions';
import { majoritySentence } from '$lib/i18n/rule-reading/counting';
import type { Sentences } from '$lib/i18n/rule-reading/speech';
import { m } from '$lib/paraglide/messages';

const wins = {
	mostVotes: m.rules_reading_election_most_votes,
	majority: m.rules_reading_election_majority
};
const ties = { runoff: m.rules_reading_election_runoff, lot: m.rules_reading_election_lot };
const motions = {
	rulesChange: m.rules_reading_can_change_rules,
	admission: m.rules_reading_can_admit,
	exclusion: m.rules_reading_can_exclude,
	opinion: m.rules_reading_can_opine
};

/** Elections and all motions that are not about money. */
export const otherMotionsSentences: Sentences<OtherMotionsSaid> = {
	notRegulated: (_, { one }) => one(m.rules_reading_not_regulated),
	electionWins: (said, { one }) => one(wins[said.wins]),
	electionTie: ({ tie }, { one }) => one(ties[tie]),
	majorityFor: ({ motion }, { one }) => one(motions[motion]),
	majority: majoritySentence,
	rulesUnconfirmed: (_, { one }) => one(m.rules_reading_rules_unconfirmed),
	rulesConfirmedBy: ({ office }, { options }) =>
		m.rules_reading_rules_confirmed_by({ office }, options)
};
