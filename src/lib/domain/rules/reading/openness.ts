import type { Openness } from '../schema/other-motions';
import { say, type Readers, type SaidBy } from './readers';

/** What everybody can see, and what residents decide. */
export const opennessReaders = {
	published: (value) =>
		value.length === 0 ? [say('notRegulated')] : [say('published', { subjects: value })],
	appeal: (value) =>
		value === 'notRegulated' ? [say('notRegulated')] : [say('appeal', { value })],
	onlinePhase: (value) =>
		value === 'notRegulated' ? [say('notRegulated')] : [say('onlinePhase', { value })],
	onlineBallot: (value) =>
		value.kind === 'none'
			? [say('noOnlineBallot')]
			: [
					say('onlineBallot', { votes: value.votesPerPerson, days: value.days }),
					say('ballotIdentity', { identity: value.identity }),
					say('ballotDeleted', { days: value.deletedAfterDays }),
					say('assistedPlaces', { value: value.assistedPlaces })
				]
} satisfies Readers<Openness>;

export type OpennessSaid = SaidBy<typeof opennessReaders>;
