import type { LinkRefusal } from '../account/use-sign-in-link';
import type { StepRefusal } from './check-step';
import type { HandInRefusal } from './hand-in-proposal';
import type { MoveRefusal } from './move';

/** Every reason for which a use case around proposals refuses. */
export type ProposalRefusal =
	| StepRefusal
	| HandInRefusal
	| MoveRefusal
	| LinkRefusal
	| 'accountClosed'
	| 'handedInAlready'
	| 'mailNotOffered'
	| 'mustBeNamed'
	| 'notAllowed'
	| 'notEligible'
	| 'notFound'
	| 'signInFirst'
	| 'tooManyTries'
	| 'voteHasBegun';
