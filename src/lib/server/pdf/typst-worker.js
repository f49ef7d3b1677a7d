import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';

/*
 * Typst in a thread of its own: two thousand letters take it some seconds, in which the site goes on answering. The build
 * hands its source over as text (`typst.ts`): it can import nothing but what Node has, and the package whose path it is
 * given.
 */

/**
 * @typedef {object} Compiler the few calls that are needed
 * @property {(asked: { mainFileContent: string, inputs: Record<string, string> }) => Compiled} compile
 * @property {(error: unknown) => unknown} fetchDiagnostics
 * @property {(document: unknown, options: { pdfStandard: 'ua-1', pdfTags: true }) => Buffer} pdf
 * @property {(age: number) => void} evictCache
 */
/** @typedef {{ result: unknown, hasError: () => boolean, takeDiagnostics: () => unknown }} Compiled */
/** @typedef {{ workspace: string, fontArgs: readonly { fontBlobs: readonly Buffer[] }[] }} Options */
/** @typedef {{ NodeCompiler: { create: (options: Options) => Compiler } }} TypstPackage */
/** @typedef {import('./typst').Setting} Setting */
/** @typedef {import('./typst').Asked} Asked */

/** @param {unknown} loaded @returns {loaded is TypstPackage} */
const isTypst = (loaded) =>
	typeof loaded === 'object' && loaded !== null && 'NodeCompiler' in loaded;

/** Made once: it keeps the fonts. It sees no file of the machine but them, and asks no network. @param {Setting} setting */
function open({ packagePath, fonts }) {
	/** @type {unknown} */
	const typst = createRequire(packagePath)(packagePath);
	if (!isTypst(typst)) throw new Error(`${packagePath} is not Typst.`);
	const fontBlobs = fonts.map((path) => readFileSync(path));
	return typst.NodeCompiler.create({ workspace: tmpdir(), fontArgs: [{ fontBlobs }] });
}

/** @param {Compiler} compiler @param {Asked} asked */
function pdfOf(compiler, { template, data }) {
	const compiled = compiler.compile({ mainFileContent: template, inputs: { data } });
	if (compiled.hasError())
		throw new Error(JSON.stringify(compiler.fetchDiagnostics(compiled.takeDiagnostics())));
	const pdf = compiler.pdf(compiled.result, { pdfStandard: 'ua-1', pdfTags: true });
	compiler.evictCache(10);
	return new Uint8Array(pdf);
}

/** @type {unknown} */
const given = workerData;
const compiler = open(/** @type {Setting} */ (given));

parentPort?.on('message', (/** @type {Asked} */ asked) => {
	const { number } = asked;
	try {
		const pdf = pdfOf(compiler, asked);
		parentPort?.postMessage({ number, pdf }, [pdf.buffer]);
	} catch (error) {
		parentPort?.postMessage({ number, fault: String(error) });
	}
});
