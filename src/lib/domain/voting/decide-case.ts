import { decide } from './decide';
import { decideElection, type ElectionDetermination } from './decide-election';
import { decideOtherMotion, type OtherDetermination } from './decide-other-motion';
import type { Determination } from './determination';
import type { Case } from './schema/case';
import { shareOutMoney, type RoundDetermination } from './share-out-money';

export type CaseDetermination =
	Determination | OtherDetermination | ElectionDetermination | RoundDetermination;

/** What the rules make of any case. */
export function decideCase({ kind, input }: Case): CaseDetermination {
	switch (kind) {
		case 'funding':
			return decide(input);
		case 'otherMotion':
			return decideOtherMotion(input);
		case 'election':
			return decideElection(input);
		case 'round':
			return shareOutMoney(input);
	}
}
