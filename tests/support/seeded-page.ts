/** A page with one defect of each kind that our checks look for: the checks' own test (A04). */
export const seededPage = `<!doctype html>
<html lang="xx" dir="rtl">
<head><title> </title>
<style>
	@keyframes turn { to { rotate: 1turn } }
	.turning { animation: turn 1s linear infinite; inline-size: 1rem; block-size: 1rem }
	.ringless:focus { outline: none }
	.small { inline-size: 16px; block-size: 16px; padding: 0; border: 0 }
	.low { inline-size: 200px; block-size: 30px }
	.wide { inline-size: 900px; block-size: 10px }
	.pale { color: #aaa; background: #fff }
	.cover { position: fixed; inset: auto 0 0 0; block-size: 90px; background: #fff }
	.covered { position: fixed; inset-block-end: 10px; inset-inline-start: 10px }
</style></head>
<body>
<a href="/elsewhere">first</a>
<main><h1>One</h1><h1>Two</h1><h4>Left out</h4>
<p>مرحبا</p><p lang="de">Привет</p>
<p class="pale">pale</p><img src="data:," />
<p style="color: black">inline</p>
<div class="turning"></div><div class="wide"></div>
<button class="small" aria-label="small">x</button>
<button class="ringless">ringless</button>
<div class="error-summary"><a href="#nowhere">Only here</a></div>
<form method="post">
	<input name="unlabelled" required placeholder="placeholder" />
	<label for="wrong">wrong</label><input id="wrong" name="wrong" class="low" aria-invalid="true" />
	<p class="field-error">Not wired</p>
</form>
<form method="post"><input type="hidden" name="form_key" /><button>send</button></form>
<button class="covered">covered</button><div class="cover"></div>
</main>
</body></html>`;

/** What each defect is called by the check that has to find it. */
export const seededDefects: readonly string[] = [
	'2 headings of level 1',
	'level 1 is followed by 4',
	'no header',
	'no footer',
	'the first stop is no skip link',
	'lang is xx',
	'dir is rtl',
	'no title',
	'“مرحبا” is marked as xx',
	'“Привет” is marked as de',
	'inline: <p style',
	'inline: <style',
	'1 animations without an end',
	'no visible label: unlabelled',
	'required, which the browser checks: unlabelled',
	'a form without a button',
	'a form without a key',
	'an error is not wired: wrong',
	'the summary leads nowhere: nowhere',
	'said in the summary only: Only here',
	'target: 16×16',
	'target: 208×36',
	'no ring: button  ringless',
	'hidden behind something: button  covered',
	'320 px: ',
	'wide spacing: ',
	'text doubled: ',
	'light: color-contrast',
	'image-alt',
	'html-lang-valid',
	'document-title'
];
