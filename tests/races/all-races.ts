import { ballotsAgainstClosing } from './ballots-against-closing';
import { batchTwice } from './batch-twice';
import { codeOnPaper } from './code-on-paper';
import { formKeyTwice } from './form-key-twice';
import { lastEuro } from './last-euro';
import { oneChain } from './one-chain';
import { oneSeat } from './one-seat';
import { oneSeatInWriting } from './one-seat-in-writing';
import type { Race } from './race';
import { revokedBatch } from './revoked-batch';
import { secretSeat } from './secret-seat';
import { sixtyFourBallots } from './sixty-four-ballots';
import { successorAndMeeting } from './successor-and-meeting';
import { twoAnswers } from './two-answers';
import { twoChairs } from './two-chairs';
import { twoDiscussions } from './two-discussions';
import { twoRounds } from './two-rounds';
import { twoTakeOvers } from './two-take-overs';
import { voteAgainstClose } from './vote-against-close';

export const races: readonly Race[] = [
	lastEuro,
	oneSeat,
	formKeyTwice,
	oneChain,
	twoAnswers,
	twoRounds,
	secretSeat,
	oneSeatInWriting,
	voteAgainstClose,
	twoChairs,
	twoDiscussions,
	successorAndMeeting,
	sixtyFourBallots,
	codeOnPaper,
	batchTwice,
	revokedBatch,
	ballotsAgainstClosing,
	twoTakeOvers
];
