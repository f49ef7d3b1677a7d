import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';

/**
 * Typst by its platform package: the package that wraps them lists platforms that the registry does not have, and
 * `npm ci` stops there (docs/decisions/0019). The few calls that are needed are typed here.
 */
interface Compiler {
	compile(asked: {
		readonly mainFileContent: string;
		readonly inputs: Readonly<Record<string, string>>;
	}): Compiled;
	fetchDiagnostics(error: unknown): unknown;
	pdf(document: unknown, options: { readonly pdfStandard: 'ua-1'; readonly pdfTags: true }): Buffer;
	evictCache(age: number): void;
}

interface Compiled {
	readonly result: unknown;
	hasError(): boolean;
	takeDiagnostics(): unknown;
}

interface TypstPackage {
	readonly NodeCompiler: {
		create(options: {
			readonly workspace: string;
			readonly fontArgs: readonly { readonly fontBlobs: readonly Buffer[] }[];
		}): Compiler;
	};
}

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

function isTypst(loaded: unknown): loaded is TypstPackage {
	return typeof loaded === 'object' && loaded !== null && 'NodeCompiler' in loaded;
}

function load(): TypstPackage | null {
	for (const name of packages) {
		try {
			const loaded: unknown = require(name);
			if (isTypst(loaded)) return loaded;
		} catch {
			// Not installable on this platform: the next one, or none.
		}
	}
	return null;
}

let compiler: Compiler | null | undefined;

/** Made once: it keeps the fonts. It sees no file of the machine but them, and asks no network. */
function open(): Compiler | null {
	if (compiler !== undefined) return compiler;
	const typst = load();
	const fontBlobs = typst === null ? [] : fonts.map((font) => readFileSync(require.resolve(font)));
	compiler = typst?.NodeCompiler.create({ workspace: tmpdir(), fontArgs: [{ fontBlobs }] }) ?? null;
	return compiler;
}

/** Whether this platform makes PDF at all. */
export function makesPdf(): boolean {
	return open() !== null;
}

/**
 * A tagged PDF (PDF/UA-1) from a template and its data; null where Typst is not installed. What people wrote is in
 * the data only, never in the template: it can't be taken for Typst's own words. Throws where the document breaks
 * the rules of PDF/UA, which is a defect of the template.
 */
export function makePdf(template: string, data: unknown): Uint8Array<ArrayBuffer> | null {
	const typst = open();
	if (typst === null) return null;
	const compiled = typst.compile({
		mainFileContent: template,
		inputs: { data: JSON.stringify(data) }
	});
	if (compiled.hasError())
		throw new Error(JSON.stringify(typst.fetchDiagnostics(compiled.takeDiagnostics())));
	const pdf = typst.pdf(compiled.result, { pdfStandard: 'ua-1', pdfTags: true });
	typst.evictCache(10);
	return new Uint8Array(pdf);
}
