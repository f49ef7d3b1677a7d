/** What a colour says; the sign says it again for whoever does not see the colour. */
export type Tone = 'yes' | 'no' | 'wait' | 'brand' | 'plain';

export const signs: Readonly<Record<Tone, string>> = {
	yes: '✓',
	no: '✕',
	wait: '⟳',
	brand: '●',
	plain: '○'
};
