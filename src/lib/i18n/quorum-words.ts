import type { Step } from '$lib/domain/voting/determination';
import { shareWords, stepInputs } from '$lib/i18n/step-inputs';
import { stepSentence } from '$lib/i18n/step-sentence';
import { m } from '$lib/paraglide/messages';
import { getLocale } from '$lib/paraglide/runtime';

/** Who is there and how many are needed, while the meeting goes on. */
export function quorumReason(step: Step): string {
	const locale = getLocale();
	const { text, count, share } = stepInputs(step, locale);
	const present = count('present');
	const needed = count('needed');
	switch (text('kind')) {
		case 'none':
			return m.session_quorum_none({ present });
		case 'invited':
			return m.session_quorum_invited({ present });
		case 'absolute':
			return m.session_quorum_absolute({ present, needed });
		case 'everyBench':
			return m.session_quorum_every_bench({ needed, smallest: count('smallest') });
		case 'double': {
			const most = shareWords(text('benchAtMost'), false, locale);
			const heads = { present, needed, of: count('of') };
			return m.session_quorum_double({ ...heads, largest: count('largest'), most });
		}
		default:
			return m.session_quorum_share({ present, needed, of: count('of'), share: share() });
	}
}

/** What the rules say happens while too few are there. */
export function quorumFollows(steps: readonly Step[]): string {
	const [follows] = steps;
	return follows ? stepSentence(follows) : m.session_quorum_next_meeting();
}
