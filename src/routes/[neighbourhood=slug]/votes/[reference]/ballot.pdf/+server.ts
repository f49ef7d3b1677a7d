import { error } from '@sveltejs/kit';
import { neighbourhoodOf } from '$lib/server/neighbourhood-of-event';
import { pdfAnswer } from '$lib/server/pdf/pdf-answer';
import { ballotPdf } from '$lib/server/pdf/vote-pdf';
import { readVoteOnPaper } from '$lib/server/services/read-vote-on-paper';
import type { RequestHandler } from './$types';

/** A sheet to vote on, printed from the manifest, for the desk and for whoever wants to see it. */
export const GET: RequestHandler = async (event) => {
	const neighbourhood = await neighbourhoodOf(event);
	const vote = await readVoteOnPaper(event.locals.context, neighbourhood, event.params.reference);
	const pdf = vote && (await ballotPdf(vote));
	if (!vote || !pdf) error(404);
	return pdfAnswer(pdf, { name: `ballot-${vote.reference}`, shown: 'inline', cache: 'no-cache' });
};
