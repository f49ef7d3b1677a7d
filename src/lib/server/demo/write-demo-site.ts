import type { AccountActor } from '$lib/domain/access/actor';
import { requiredPages } from '$lib/domain/site/site-text';
import type { Context } from '$lib/server/context';
import { makeFormKey } from '$lib/server/services/form-key';
import { saveSiteText, type SaveSiteText } from '$lib/server/services/save-site-text';
import { done } from './demo-stage';

type RequiredPage = (typeof requiredPages)[number];

/** What stands below the pages of a demo: that it is one, and what a real portal says there. */
const contents: Readonly<Record<RequiredPage, SaveSiteText['contents']>> = {
	imprint: {
		de: 'Das ist eine Vorführung. Ein echtes Portal nennt hier, wer es betreibt: Name, Anschrift, Telefon und E-Mail.',
		'de-simple':
			'Das ist nur eine Vorführung.\nHier steht sonst:\nWem gehört diese Seite?\nWie heißt das Büro?\nWo ist das Büro?',
		en: 'This is a demo. A real portal says here who runs it: name, address, telephone and e-mail.',
		tr: 'Bu bir tanıtımdır. Gerçek bir portal burada kimin işlettiğini yazar: ad, adres, telefon ve e-posta.',
		ar: 'هذه نسخة للعرض. في الموقع الحقيقي يُذكر هنا من يديره: الاسم والعنوان والهاتف والبريد الإلكتروني.'
	},
	privacy: {
		de: 'Das ist eine Vorführung. Geben Sie hier keine echten Namen oder Adressen ein. Ein echtes Portal erklärt hier, welche Daten es wofür speichert und wann es sie löscht.',
		'de-simple':
			'Das ist nur eine Vorführung.\nSchreiben Sie hier nur Spiel-Namen.\nHier steht sonst:\nWelche Daten speichern wir?\nWann löschen wir die Daten?',
		en: 'This is a demo. Please type no real names or addresses here. A real portal explains here which data it keeps, what for, and when it deletes them.',
		tr: 'Bu bir tanıtımdır. Buraya gerçek ad veya adres yazmayın. Gerçek bir portal burada hangi verileri neden sakladığını ve ne zaman sildiğini açıklar.',
		ar: 'هذه نسخة للعرض. لا تكتب هنا أسماء أو عناوين حقيقية. في الموقع الحقيقي يُشرح هنا أيّ بيانات تُحفظ ولماذا ومتى تُحذف.'
	},
	accessibility: {
		de: 'Das ist eine Vorführung. Sie soll für alle zugänglich sein. Wenn etwas nicht geht, melden Sie es bitte über „Barriere melden“. Ein echtes Portal nennt hier auch die Schlichtungsstelle seines Landes.',
		'de-simple':
			'Das ist nur eine Vorführung.\nAlle sollen diese Seite nutzen können.\nEtwas geht nicht?\nDann drücken Sie unten: Barriere melden.',
		en: 'This is a demo. Everybody should be able to use it. If something does not work for you, tell us by “Report a barrier”. A real portal also names the ombudsman of its state here.',
		tr: 'Bu bir tanıtımdır. Herkes kullanabilmelidir. Bir şey çalışmıyorsa “Engel bildir” ile bize yazın. Gerçek bir portal burada eyaletinin arabuluculuk kurumunu da belirtir.',
		ar: 'هذه نسخة للعرض. ينبغي أن يستطيع الجميع استخدامها. إذا لم يعمل شيء ما فأخبرنا عبر «الإبلاغ عن عائق». في الموقع الحقيقي تُذكر هنا أيضًا جهة التحكيم في الولاية.'
	}
};

/** Fills the pages that a portal must have, so that the desk of a demo has nothing to warn of. */
export async function writeDemoSite(at: Context, administrator: AccountActor): Promise<void> {
	for (const page of requiredPages) {
		const command = { page, contents: contents[page], formKey: makeFormKey(at) };
		done(await saveSiteText(at, administrator, command), `the text of ${page}`);
	}
}
