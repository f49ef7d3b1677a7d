import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import source from './typst-worker.js?raw';

/**
 * Typst by its platform package: the package that wraps them lists platforms that the registry does not have, and
 * `npm ci` stops there (docs/decisions/0019).
 */
const packages = [
	'@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu',
	'@myriaddreamin/typst-ts-node-compiler-linux-x64-musl'
];

const fonts = [
	'@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
	'@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf',
	'@expo-google-fonts/noto-naskh-arabic/400Regular/NotoNaskhArabic_400Regular.ttf',
	'@expo-google-fonts/noto-naskh-arabic/700Bold/NotoNaskhArabic_700Bold.ttf'
];

const require = createRequire(import.meta.url);

function findPackage(): string | null {
	for (const name of packages) {
		try {
			require(name);
			return require.resolve(name);
		} catch {
			// Not installable on this platform: the next one, or none.
		}
	}
	return null;
}

let found: string | null | undefined;
const packagePath = (): string | null => (found === undefined ? (found = findPackage()) : found);

/** Whether this platform makes PDF at all. */
export function makesPdf(): boolean {
	return packagePath() !== null;
}

type Pdf = Uint8Array<ArrayBuffer>;

/** What the thread is given when it begins. */
export interface Setting {
	readonly packagePath: string;
	readonly fonts: readonly string[];
}

/** A document that the thread is asked for; its answer names the number again. */
export interface Asked {
	readonly number: number;
	readonly template: string;
	readonly data: string;
}

/** What the thread answers: the document, or what is wrong with its template. */
interface Answer {
	readonly number: number;
	readonly pdf?: Pdf;
	readonly fault?: string;
}

interface Waiting {
	readonly resolve: (pdf: Pdf) => void;
	readonly reject: (error: Error) => void;
}

interface Thread {
	readonly worker: Worker;
	readonly waiting: Map<number, Waiting>;
}

let thread: Thread | null = null;
let lastNumber = 0;

/** One thread for the whole process; it keeps nobody who wants to stop, and a new one follows where it broke. */
function open(path: string): Thread {
	const setting: Setting = {
		packagePath: path,
		fonts: fonts.map((font) => require.resolve(font))
	};
	const program = new URL(`data:text/javascript,${encodeURIComponent(source)}`);
	const worker = new Worker(program, { workerData: setting, execArgv: [] });
	const waiting = new Map<number, Waiting>();
	const breakOff = (error: Error) => {
		if (thread?.worker === worker) thread = null;
		for (const { reject } of waiting.values()) reject(error);
		waiting.clear();
	};
	worker.on('message', ({ number, pdf, fault }: Answer) => {
		const one = waiting.get(number);
		waiting.delete(number);
		if (waiting.size === 0) worker.unref();
		if (pdf === undefined) one?.reject(new Error(fault));
		else one?.resolve(pdf);
	});
	worker.on('error', breakOff);
	worker.on('exit', () => {
		breakOff(new Error('The thread that makes PDF has ended.'));
	});
	return { worker, waiting };
}

/**
 * A tagged PDF (PDF/UA-1) from a template and its data; null where Typst is not installed. What people wrote is in
 * the data only, never in the template: it can't be taken for Typst's own words. Rejects where the document breaks
 * the rules of PDF/UA, which is a defect of the template.
 */
export async function makePdf(template: string, data: unknown): Promise<Pdf | null> {
	const path = packagePath();
	if (path === null) return null;
	const { worker, waiting } = (thread ??= open(path));
	const number = ++lastNumber;
	return new Promise((resolve, reject) => {
		waiting.set(number, { resolve, reject });
		worker.ref();
		worker.postMessage({ number, template, data: JSON.stringify(data) } satisfies Asked);
	});
}
