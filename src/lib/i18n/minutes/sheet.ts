/**
 * A document as it is read: page, print and PDF are made from the same blocks, so that they say the same. `lang`
 * marks what people wrote in their own language; without it the words are the portal's.
 */
export interface Run {
	readonly text: string;
	readonly lang?: string;
}

export type Block =
	| {
			readonly kind: 'heading';
			readonly level: 2 | 3;
			/** The portal's own words in front of the text, whose language may be another. */
			readonly before?: string;
			readonly text: Run;
	  }
	| { readonly kind: 'facts'; readonly rows: readonly Fact[] }
	| { readonly kind: 'text'; readonly text: string }
	| {
			readonly kind: 'quote';
			/** What the words are about, where its name has a language of its own. */
			readonly about?: Run;
			readonly label: string;
			readonly text: Run;
	  }
	| { readonly kind: 'list'; readonly items: readonly string[] }
	| { readonly kind: 'result'; readonly text: string }
	| { readonly kind: 'steps'; readonly steps: readonly SheetStep[] }
	| {
			readonly kind: 'table';
			readonly caption: string;
			readonly head: readonly string[];
			/** The first cell of a row is its heading. */
			readonly rows: readonly (readonly Run[])[];
			/** Columns from the second on are numbers. */
			readonly isCount: boolean;
	  }
	| { readonly kind: 'signatures'; readonly labels: readonly string[] };

export interface Fact {
	readonly label: string;
	readonly value: Run;
}

export interface SheetStep {
	readonly question: string;
	readonly answer: string;
	readonly text: string;
	readonly source: string;
}

/** One part of the agenda or of the head; `id` is its anchor. */
export interface Section {
	readonly id: string;
	readonly blocks: readonly Block[];
}

export interface Sheet {
	readonly title: Run;
	readonly lead: string;
	readonly sections: readonly Section[];
	readonly footer: string;
}

/** A block that is there only if something is. */
export function when(isThere: boolean, ...blocks: readonly Block[]): readonly Block[] {
	return isThere ? blocks : [];
}

/** All words of a sheet in their order, one line for each run. */
export function sheetText({ title, lead, sections, footer }: Sheet): string {
	const lines = sections.flatMap(({ blocks }) => blocks.flatMap(blockText));
	return [title.text, lead, ...lines, footer].join('\n');
}

function blockText(block: Block): readonly string[] {
	switch (block.kind) {
		case 'heading':
			return [[block.before, block.text.text].filter(Boolean).join(' ')];
		case 'facts':
			return block.rows.flatMap(({ label, value }) => [label, value.text]);
		case 'text':
		case 'result':
			return [block.text];
		case 'quote':
			return [[block.about?.text, block.label].filter(Boolean).join(': '), block.text.text];
		case 'list':
			return block.items;
		case 'steps':
			return block.steps.flatMap((step) => [step.question, step.answer, step.text, step.source]);
		case 'table':
			return [block.caption, ...block.head, ...block.rows.flat().map(({ text }) => text)];
		case 'signatures':
			return block.labels;
	}
}
