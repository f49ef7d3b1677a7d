/** A line of the file in its cells; `quoteOpen`: a quotation mark is opened and never closed. */
export interface Row {
	readonly line: number;
	readonly cells: readonly string[];
	readonly quoteOpen: boolean;
}

const quoted = /"(?:[^"]|"")*"|[^;]+|(?<=;|^)(?=;|$)/g;
const marksIn = (text: string) => text.split('"').length - 1;

function cellsOf(text: string): string[] {
	if (!text.includes('"')) return text.split(';').map((cell) => cell.trim());
	const cells: string[] = [];
	for (const [found] of text.matchAll(quoted)) {
		const cell = found.trim();
		const inQuotes = cell.length > 1 && cell.startsWith('"') && cell.endsWith('"');
		cells.push(inQuotes ? cell.slice(1, -1).replaceAll('""', '"') : cell);
	}
	return cells;
}

/** Lines of a text with semicolons between cells; a cell in quotation marks may hold line breaks. Empty lines are left out. */
export function* readRows(text: string): Generator<Row> {
	let from = text.startsWith('\uFEFF') ? 1 : 0;
	let line = 0;
	let waiting = '';
	let waitingFrom = 0;
	while (from < text.length) {
		const end = text.indexOf('\n', from);
		const upTo = end === -1 ? text.length : end;
		const found = text.slice(from, text[upTo - 1] === '\r' ? upTo - 1 : upTo);
		from = upTo + 1;
		line += 1;
		if (waiting === '') waitingFrom = line;
		const whole = waiting === '' ? found : `${waiting}\n${found}`;
		const isOpen = whole.includes('"') && marksIn(whole) % 2 === 1;
		waiting = isOpen ? whole : '';
		if (!isOpen && whole.trim() !== '')
			yield { line: waitingFrom, cells: cellsOf(whole), quoteOpen: false };
	}
	if (waiting !== '') yield { line: waitingFrom, cells: [], quoteOpen: true };
}
