import { error } from '@sveltejs/kit';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { pdfAnswer } from '$lib/server/pdf/pdf-answer';
import { posterPdf } from '$lib/server/pdf/vote-pdf';
import { readVoteOnPaper } from '$lib/server/services/read-vote-on-paper';
import type { RequestHandler } from './$types';

/** The poster of a vote, once it is announced. */
export const GET: RequestHandler = async (event) => {
	const neighbourhood = await neighbourhoodOf(event);
	const vote = await readVoteOnPaper(event.locals.context, neighbourhood, event.params.reference);
	const pdf = vote && (await posterPdf(vote));
	if (!vote || !pdf) error(404);
	return pdfAnswer(pdf, { name: `poster-${vote.reference}`, shown: 'inline', cache: 'no-cache' });
};
