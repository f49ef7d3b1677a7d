import type { Determination } from './determination';

/** The vote of the residents from which a result comes, by its reference; null where another body decided. */
export function residentOrigin({ steps }: Pick<Determination, 'steps'>): string | null {
	const vote = steps.find(({ code }) => code === 'residentVote')?.inputs['vote'];
	return typeof vote === 'string' ? vote : null;
}
