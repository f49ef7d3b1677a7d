import { leftToRight } from '$lib/i18n/isolated';
import { formatCents } from '$lib/i18n/money';
import { formatNumber } from '$lib/i18n/number';
import { m } from '$lib/paraglide/messages';
import {
	askSentence,
	effectSentence,
	hashGroups,
	officeWords,
	otherLanguages,
	windowLines
} from './paper-words';
import { shownAddress } from './vote-address';
import type { VoteOnPaper } from '$lib/domain/participation/vote-on-paper';

/** What hangs in the stairwell: what, how much, until when, and how. */
export function posterSheet(vote: VoteOnPaper) {
	const { neighbourhood, manifest, reference } = vote;
	const { projects, budgetCents, eligibility } = manifest;
	const address = shownAddress(vote);
	return {
		sender: neighbourhood.name,
		call: m.letterbox_poster_call(),
		subject: m.letterbox_subject({ reference: leftToRight(reference) }),
		title: manifest.title,
		facts: [
			{ label: m.letterbox_poster_projects(), value: formatNumber(projects.length) },
			{ label: m.letterbox_budget(), value: formatCents(budgetCents) }
		],
		windowLabel: m.letterbox_window_label(),
		window: windowLines(vote),
		howTitle: m.letterbox_how_title(),
		how: [
			m.letterbox_how_online_poster({ address }),
			...(eligibility.proofs.includes('codeLetter') ? [m.letterbox_how_code_poster()] : []),
			...(eligibility.proofs.includes('account') ? [m.letterbox_how_account_poster()] : []),
			...(eligibility.proofs.includes('declaration') ? [m.letterbox_how_declaration_poster()] : []),
			m.letterbox_how_paper_poster(officeWords(vote))
		],
		effect: effectSentence(vote),
		address,
		qrAlt: m.letterbox_qr_alt({ address }),
		ask: askSentence(vote),
		languages: otherLanguages(vote),
		hashTitle: m.letterbox_hash(),
		hashHint: m.letterbox_hash_hint(),
		hash: hashGroups(vote)
	};
}
