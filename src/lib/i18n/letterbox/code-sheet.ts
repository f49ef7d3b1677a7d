import { groupsOf } from '$lib/domain/participation/voting-code';
import { leftToRight } from '$lib/i18n/isolated';
import { m } from '$lib/paraglide/messages';
import {
	aboutSentence,
	askSentence,
	effectSentence,
	hashGroups,
	officeWords,
	otherLanguages,
	untilSentence,
	windowLines
} from './paper-words';
import { shownAddress, voteAddress } from './vote-address';
import type { VoteOnPaper } from '$lib/domain/participation/vote-on-paper';

/** All words of a letter or slip; only the code differs from one to the next. */
export function codeSheet(vote: VoteOnPaper) {
	const { neighbourhood, manifest, reference } = vote;
	const address = shownAddress(vote);
	return {
		sender: { name: neighbourhood.name, address: neighbourhood.address },
		subject: m.letterbox_subject({ reference: leftToRight(reference) }),
		title: manifest.title,
		about: aboutSentence(vote),
		effect: effectSentence(vote),
		codeTitle: m.letterbox_code_title(),
		once: m.letterbox_code_once(),
		secret: m.letterbox_secret(),
		howTitle: m.letterbox_how_title(),
		how: [
			m.letterbox_how_online({ address }),
			m.letterbox_how_paper(officeWords(vote)),
			m.letterbox_change_until()
		],
		window: windowLines(vote),
		until: untilSentence(vote),
		address,
		qrAlt: m.letterbox_qr_alt({ address }),
		ask: askSentence(vote),
		languages: otherLanguages(vote),
		hashTitle: m.letterbox_hash(),
		hash: hashGroups(vote),
		cut: m.letterbox_cut_line()
	};
}

export type CodeSheet = ReturnType<typeof codeSheet>;

/** One code as it is printed, with the address that its picture holds. */
export const printedCode = (vote: VoteOnPaper, code: string) => ({
	groups: groupsOf(code),
	address: voteAddress(vote, code)
});
