import type {
	DecideInterestRefusal,
	DeclareInterestRefusal
} from '$lib/domain/council/declare-interest';
import type { FormKeyRefusal } from '$lib/domain/form-key-refusal';
import { formKeySentences } from '$lib/i18n/form-key-sentences';
import { refusalWords } from '$lib/i18n/refusal-words';
import { m } from '$lib/paraglide/messages';

export type InterestRefusal = DeclareInterestRefusal | DecideInterestRefusal | FormKeyRefusal;

/** Why a conflict of interest can't be written down like that, in words. */
export const interestRefusal = refusalWords<InterestRefusal>({
	...formKeySentences,
	interestAlreadyDeclared: () => m.council_refused_already_declared(),
	interestNotInDoubt: () => m.council_refused_not_in_doubt(),
	itemClosed: () => m.meeting_refused_item_closed(),
	noVoteHere: () => m.council_refused_no_vote_here()
});
