/**
 * Keeps the marked parts of an open page as the server would show them now (docs/decisions/0030).
 *
 * A page opts in with one `[data-live-source]` (the address of the event stream, and the sentences to say) and a
 * `data-live="name"` on every part that may be replaced. Whatever happens here, the page works by its links and
 * forms alone: nothing is drawn by this script, it only fetches the page again and exchanges parts of it.
 */

/** @typedef {'following' | 'asking' | 'lost'} Connection how the page hears of changes, if at all */

const slowLookMs = 60_000;
/** The stream says every 20 seconds that it is alive. */
const silenceMs = 50_000;
/** Between two attempts to hear the stream: while the page itself answers, and while nothing does. */
const longestPauseMs = { asking: 5_000, lost: 30_000 };

/* ---- The parts of the page ---- */

/** @param {ParentNode} root @returns {Map<string, HTMLElement>} */
function regionsOf(root) {
	/** @type {NodeListOf<HTMLElement>} */
	const found = root.querySelectorAll('[data-live]');
	return new Map([...found].map((region) => [region.dataset['live'] ?? '', region]));
}

/** What the page says in a part, without what differs each time it is made. @param {HTMLElement} region */
function sayingOf(region) {
	const copy = region.cloneNode(true);
	if (!(copy instanceof HTMLElement)) return '';
	for (const key of copy.querySelectorAll('input[name="form_key"]')) key.removeAttribute('value');
	for (const fold of copy.querySelectorAll('details')) fold.removeAttribute('open');
	return copy.innerHTML;
}

/** @param {Element} field */
function isChanged(field) {
	if (field instanceof HTMLTextAreaElement) return field.value !== field.defaultValue;
	if (field instanceof HTMLSelectElement)
		return [...field.options].some((option, at, all) => {
			const isFirst = at === 0 && !all.some(({ defaultSelected }) => defaultSelected);
			return option.selected !== (option.defaultSelected || isFirst);
		});
	if (!(field instanceof HTMLInputElement) || field.type === 'hidden') return false;
	if (field.type === 'checkbox' || field.type === 'radio')
		return field.checked !== field.defaultChecked;
	return field.value !== field.defaultValue;
}

/** Whether somebody is typing, choosing or marking words in a part: then it stays as it is. @param {HTMLElement} region */
function isInUse(region) {
	const { activeElement } = document;
	const isField = activeElement?.matches('input:not([type="submit"]), select, textarea') ?? false;
	if (isField && region.contains(activeElement)) return true;
	const marked = document.getSelection();
	if (marked && !marked.isCollapsed && marked.containsNode(region, true)) return true;
	return [...region.querySelectorAll('input, select, textarea')].some(isChanged);
}

/** The folds that stand open, by their id or their words. @param {HTMLElement} region */
function foldsOf(region) {
	const nameOf = (/** @type {HTMLDetailsElement} */ fold) =>
		fold.id || (fold.querySelector('summary')?.textContent.trim() ?? '');
	return [...region.querySelectorAll('details')].map((fold) => ({ fold, name: nameOf(fold) }));
}

/** The same link or button in the new part: by its id, its address or name, else the one at its place.
 * @param {Element} focused @param {HTMLElement} from @param {HTMLElement} to @returns {HTMLElement | undefined} */
function counterpart(focused, from, to) {
	const kind = focused.localName;
	/** @param {HTMLElement} root @returns {HTMLElement[]} */
	const alike = (root) =>
		[...root.querySelectorAll(kind)].filter((one) => one instanceof HTMLElement);
	const at = alike(from).findIndex((one) => one === focused);
	const marks = ['id', 'href', 'value', 'name'].filter((name) => focused.hasAttribute(name));
	const same = alike(to).find((one) =>
		marks.some((name) => one.getAttribute(name) === focused.getAttribute(name))
	);
	return same ?? alike(to)[at];
}

/** Puts a new part in the place of the old one; focus and folds stay. @param {HTMLElement} old @param {HTMLElement} fresh */
function exchange(old, fresh) {
	const { activeElement } = document;
	const next = document.importNode(fresh, true);
	const folds = foldsOf(old);
	for (const { fold, name } of foldsOf(next)) {
		const known = folds.find((one) => one.name === name);
		if (known) fold.open = known.fold.open;
	}
	const focused = activeElement && old.contains(activeElement) ? activeElement : null;
	const heir = focused && (focused === old ? next : counterpart(focused, old, next));
	old.replaceWith(next);
	if (focused === null) return;
	const target = heir ?? next;
	if (target === next) next.tabIndex = -1;
	target.focus({ preventScroll: true });
}

const stylesOf = (/** @type {Document} */ page) =>
	[...page.querySelectorAll('link[rel="stylesheet"]')]
		.map((one) => one.getAttribute('href'))
		.join();

/** The portal was brought up to date: new parts would not fit the old styles. @param {Document} fresh */
function isOtherVersion(fresh) {
	const isOpenForLong = performance.now() > slowLookMs;
	return isOpenForLong && stylesOf(fresh) !== stylesOf(document) && !isInUse(document.body);
}

/**
 * Takes over what a newer page says. Answers whether a part had to wait because somebody uses it, and the sentence
 * that sums up what changed, if it did.
 * @param {Document} fresh
 */
export function takeOver(fresh) {
	const known = regionsOf(document);
	let waits = false;
	let isNew = false;
	for (const [name, region] of regionsOf(fresh)) {
		const old = known.get(name);
		if (old === undefined || sayingOf(old) === sayingOf(region)) continue;
		if (isInUse(old)) waits = true;
		else {
			exchange(old, region);
			isNew = true;
		}
	}
	if (document.title !== fresh.title) document.title = fresh.title;
	// A part that is new, or gone, has no place to be put in: then the whole page comes anew.
	const isSameShape = [...regionsOf(fresh).keys()].join() === [...known.keys()].join();
	const isOtherShape = !isSameShape && !isInUse(document.body);
	if (!isSameShape && !isOtherShape) waits = true;
	return { waits, isNew, isOtherShape, says: saysOf(fresh) };
}

/** @param {Document} page */
const saysOf = (page) => sourceOf(page)?.dataset['says'] ?? '';

/** @param {Document} page @returns {HTMLElement | null} */
const sourceOf = (page) => page.querySelector('[data-live-source]');

/* ---- The connection ---- */

/**
 * Looks at the page again whenever the stream says that something changed; while there is no stream, again and
 * again with growing pauses. Never two looks at once, and none sooner than `pauseMs` after the last.
 * @param {{
 *   address: string, pauseMs: number,
 *   look: () => Promise<void>,
 *   tell: (connection: Connection) => void,
 *   open?: (address: string) => EventSource,
 *   chance?: () => number
 * }} page
 */
export function follow({ address, pauseMs, look, tell, open = defaultOpen, chance = Math.random }) {
	/** @type {EventSource | null} */
	let source = null;
	/** @type {ReturnType<typeof setTimeout> | undefined} */
	let again;
	/** @type {ReturnType<typeof setTimeout> | undefined} */
	let silence;
	let failures = 0;
	let isLooking = false;
	let isWanted = false;
	let isResting = false;
	let isLost = false;

	const disconnect = () => {
		clearTimeout(silence);
		source?.close();
		source = null;
	};
	const fail = () => {
		disconnect();
		clearTimeout(again);
		const pause = Math.min(longestPauseMs[isLost ? 'lost' : 'asking'], 1000 * 2 ** failures++);
		again = setTimeout(connect, pause * (0.5 + chance() / 2));
		lookSoon();
	};
	const isHeard = () => {
		clearTimeout(silence);
		silence = setTimeout(fail, silenceMs);
	};
	const connect = () => {
		disconnect();
		source = open(address);
		isHeard();
		source.addEventListener('alive', isHeard);
		source.addEventListener('changed', () => {
			isHeard();
			lookSoon();
		});
		source.addEventListener('open', () => {
			failures = 0;
			lookSoon();
		});
		source.addEventListener('error', fail);
	};
	const lookSoon = () => {
		if (isLooking || isResting) {
			isWanted = true;
			return;
		}
		isWanted = false;
		isLooking = isResting = true;
		setTimeout(() => {
			isResting = false;
			if (isWanted) lookSoon();
		}, pauseMs);
		void look()
			.then(
				() => (source?.readyState === 1 ? 'following' : 'asking'),
				() => /** @type {const} */ ('lost')
			)
			.then((connection) => {
				isLost = connection === 'lost';
				tell(connection);
				isLooking = false;
				if (isWanted) lookSoon();
			});
	};
	return {
		begin: connect,
		lookSoon,
		end: () => {
			clearTimeout(again);
			disconnect();
		}
	};
}

const defaultOpen = (/** @type {string} */ address) => new EventSource(address);

/* ---- This page ---- */

/** @param {HTMLElement} source */
function start(source) {
	const { dataset } = source;
	const status = source.querySelector('[data-live-status]');
	const reload = source.querySelector('[data-live-reload]');
	let isPressed = false;
	let isLeaving = false;
	let isWaiting = false;
	/** @type {Connection | null} */
	let connection = null;
	/** @param {string | undefined} words @param {{ isOnlyRead: boolean }} how */
	const say = (words, { isOnlyRead } = { isOnlyRead: false }) => {
		status?.toggleAttribute('data-read-only', isOnlyRead);
		if (status && words !== undefined && status.textContent !== words) status.textContent = words;
	};
	const mayLook = () => {
		if (isPressed || isLeaving) isWaiting = true;
		return !isPressed && !isLeaving;
	};
	const look = async () => {
		if (!mayLook()) return;
		const { href, pathname } = location;
		const answer = await fetch(href, { cache: 'no-store', headers: { accept: 'text/html' } });
		// Signed out meanwhile, moved, gone: what is shown no longer follows anything.
		if (!answer.ok || new URL(answer.url).pathname !== pathname) throw new Error(answer.statusText);
		const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
		// While it was on its way somebody may have pressed a button.
		if (!mayLook()) return;
		if (isOtherVersion(fresh)) {
			location.reload();
			return;
		}
		const said = saysOf(document);
		const { waits, isNew, isOtherShape, says } = takeOver(fresh);
		if (isOtherShape) location.reload();
		isWaiting = waits;
		if (waits) say(dataset['waiting']);
		else if (isNew && says === '') say(dataset['changed']);
		else if (says !== said) say(says, { isOnlyRead: true });
		dataset['says'] = says;
	};
	const page = follow({
		address: dataset['liveSource'] ?? '',
		pauseMs: Number(dataset['pause'] ?? 1000),
		look,
		tell: (now) => {
			if (now === 'lost') say(dataset['lost']);
			else if (connection === 'lost') say(dataset['back']);
			connection = now;
			source.dataset['connection'] = now;
			if (reload instanceof HTMLElement) {
				const isNeeded = now !== 'following' || isWaiting || document.activeElement === reload;
				reload.hidden = !isNeeded;
			}
		}
	});
	const lookIfWaiting = () => {
		if (isWaiting) setTimeout(page.lookSoon, 50);
	};
	addEventListener('pointerdown', () => (isPressed = true));
	for (const name of ['pointerup', 'pointercancel'])
		addEventListener(name, () => {
			isPressed = false;
			lookIfWaiting();
		});
	for (const name of ['focusout', 'change']) addEventListener(name, lookIfWaiting);
	addEventListener('submit', () => (isLeaving = true));
	// A page that nobody sees keeps no connection: a browser has only six of them for all its tabs.
	const followWhenSeen = () => {
		if (document.hidden) page.end();
		else page.begin();
	};
	document.addEventListener('visibilitychange', followWhenSeen);
	addEventListener('pagehide', page.end);
	addEventListener('pageshow', ({ persisted }) => {
		isLeaving = isPressed = false;
		if (persisted) followWhenSeen();
	});
	addEventListener('online', followWhenSeen);
	addEventListener('offline', page.lookSoon);
	setInterval(() => {
		if (!document.hidden) page.lookSoon();
	}, slowLookMs);
	followWhenSeen();
}

if (typeof document !== 'undefined') {
	const source = sourceOf(document);
	if (source) start(source);
}
