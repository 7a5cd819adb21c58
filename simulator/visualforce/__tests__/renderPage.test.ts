import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { addUser, notSimulated, open, projectWith, refuses } from '../../org/__tests__/fixture';
import type { Org } from '../../org/org';
import { pageOptions, renderPage } from '../renderPage';

const PAGE = 'force-app/main/default/pages/Phone.page';
const COMPONENT = 'force-app/main/default/components/texts.component';
const ATTRIBUTES = 'docType="html-5.0" showHeader="false" sidebar="false" standardStylesheets="false" applyHtmlTag="false" applyBodyTag="false"';
const pageOf = (body: string, attributes = ATTRIBUTES): string => `<apex:page ${attributes}>${body}</apex:page>`;

/** A page with this body, as an agent gets it. */
async function rendered(body: string, { url = '/apex/Phone', files = {}, prepare = () => {}, encodesAmpersand = true }: { url?: string; files?: Record<string, string>; prepare?: (org: Org, userId: string) => void; encodesAmpersand?: boolean } = {}): Promise<string> {
    const { org, agent } = await open({ root: projectWith({ [PAGE]: pageOf(body), ...files }) });
    prepare(org, agent.userId);
    const html = await renderPage(org, 'Phone', { userId: agent.userId, url, encodesAmpersand });
    return html.replace('<!DOCTYPE HTML>\n', '').trim();
}

describe('a page', () => {
    test('is served as Salesforce serves it: labels, settings, user, resources, parameters', async () => {
        const { org, agent, system } = await open({ namespace: 'patchbay' });
        system.create('patchbay__Phone_Setting__c', { SetupOwnerId: org.organizationId, patchbay__Line__c: 'sip <1>' });
        system.update(agent.userId, { FirstName: "A'da", LanguageLocaleKey: 'it' });
        const html = await renderPage(org, 'patchbay__Phone', { userId: agent.userId, url: '/apex/patchbay__Phone?host=x' });
        const stamp = org.openedAt;
        assert.ok(html.startsWith('<!DOCTYPE HTML>\n<html>'));
        assert.ok(html.includes('<link rel="stylesheet" type="text/css" href="/slds/assets/styles/salesforce-lightning-design-system.css" />'));
        assert.ok(html.includes(`<link rel="stylesheet" href="/resource/${stamp}/patchbay__Bundle/panel.css" />`));
        assert.ok(html.includes('<script src="/support/api/66.0/lightning/opencti_min.js"></script>'));
        assert.ok(html.includes("<script>var user = 'A\\'da Agent';</script>"));
        assert.ok(html.includes('<p>Hello &amp; welcome</p>') && html.includes('<p>Rispondi</p>'), 'labels in the language of the user, else as they are');
        assert.ok(html.includes('<div id="app" data-line="sip &lt;1&gt;" data-user="Agent"></div>'));
        const without = await renderPage(org, 'patchbay__Phone', { userId: agent.userId, url: '/apex/patchbay__Phone' });
        assert.equal(without.includes('opencti_min.js'), false, 'a part that is not rendered');
    });

    test('needs a permission, and a name as it is outside the package', async () => {
        const { org, admin } = await open({ namespace: 'patchbay' });
        const stranger = addUser(org, 'Cy', 'Stranger');
        const ask = (userId: string, name = 'patchbay__Phone') => renderPage(org, name, { userId, url: `/apex/${name}` });
        assert.match(await ask(stranger), /Insufficient Privileges/);
        assert.match(await ask(admin.userId), /slds-scope/);
        await assert.rejects(ask(admin.userId, 'Phone'), refuses('NOT_FOUND', { words: /Page Phone does not exist/ }));
    });

    test('can leave html and body to the platform', async () => {
        const { org, agent } = await open({ root: projectWith({ [PAGE]: pageOf('<apex:slds /><p>x</p>', 'docType="html-5.0" title="Phone &amp; more" showHeader="false" standardStylesheets="false" contentType="text/html" cspHeader="true"') }) });
        const html = await renderPage(org, 'Phone', { userId: agent.userId, url: '/apex/Phone' });
        assert.match(html, /^<!DOCTYPE HTML>\n<html><head><title>Phone &amp; more<\/title><\/head><body class="slds-scope"><link [^>]+\/><p>x<\/p><\/body><\/html>\n$/);
        assert.deepEqual(pageOptions(org, 'Phone'), { contentType: 'text/html', cspHeader: true });
    });
});

describe('merge fields', () => {
    const cases: readonly (readonly [what: string, markup: string, html: string])[] = [
        ['are encoded last, in text and in attributes', '<p title="{!$CurrentPage.parameters.q}">{!$CurrentPage.parameters.q}</p>', '<p title="&lt;b&gt;&quot;&#39;&amp;">&lt;b&gt;&quot;&#39;&amp;</p>'],
        ['are encoded twice where the page encodes them too', '<p>{!HTMLENCODE($CurrentPage.parameters.q)}</p>', '<p>&amp;lt;b&amp;gt;&amp;quot;&amp;#39;&amp;amp;</p>'],
        ['are not encoded in scripts, so the page must', '<script>f(\'{!JSENCODE($CurrentPage.parameters.q)}\')</script>', '<script>f(\'\\u003Cb\\u003E\\"\\\'&\')</script>'],
        ['are not encoded in styles', '<style>p { content: "{!$CurrentPage.parameters.n}" }</style>', '<style>p { content: "7" }</style>'],
        ['of apex:outputText are encoded', '<apex:outputText value="a {!$CurrentPage.parameters.q}" />', 'a &lt;b&gt;&quot;&#39;&amp;'],
        ['unless it says not to', '<apex:outputText value="{!$CurrentPage.parameters.q}" escape="false" />', '<b>"\'&'],
        ['are put together by &', "<p>{!$User.FirstName & ' ' & $User.LastName & $CurrentPage.parameters.none}</p>", '<p>Ada Agent</p>'],
        ['compare text', "<p>{!$User.FirstName = 'Ada'} {!$User.FirstName == 'ada'} {!$User.FirstName != 'Ada'} {!$User.FirstName <> 'x'}</p>", '<p>true false false true</p>'],
        ['take nothing and empty text as the same', "<p>{!$CurrentPage.parameters.none = ''} {!ISBLANK($CurrentPage.parameters.none)} {!ISBLANK(' ')}</p>", '<p>true true false</p>'],
        ['decide', "<p>{!IF(ISBLANK($CurrentPage.parameters.n), 'none', 'some')} {!IF($CurrentPage.parameters.none, 'a', 'b')}</p>", '<p>some b</p>'],
        ['combine conditions', '<p>{!AND(true, true)} {!AND(true, $CurrentPage.parameters.none)} {!OR(false, true)} {!true && false} {!false || true} {!NOT(false)} {!!true}</p>', '<p>true false true false true true false</p>'],
        ['NOT of nothing is nothing', '<p>[{!NOT($CurrentPage.parameters.none)}]</p>', '<p>[]</p>'],
        ['encode for addresses', '<a href="/x?q={!URLENCODE($CurrentPage.parameters.q)}">x</a>', '<a href="/x?q=%3Cb%3E%22%27%26">x</a>'],
        ['give addresses of the design system', '<i>{!URLFOR($Asset.SLDS)} {!URLFOR($Asset.SLDS, \'/assets/icons/utility-sprite/svg/symbols.svg#call\')}</i>', '<i>/slds /slds/assets/icons/utility-sprite/svg/symbols.svg#call</i>'],
        ['give ids in the short form', '<i>{!$User.Id}</i>', '<i>005Qy0000000002</i>'],
        ['know custom permissions', '<i>{!$Permission.Record_Calls}</i>', '<i>true</i>'],
        ['know the theme of Lightning', '<i>{!$User.UITheme}</i>', '<i>Theme4d</i>'],
        ['may hold braces, quotes and signs in texts', '<p title=\'{!"a}b" & " < " & "it\\"s"}\'></p>', '<p title="a}b &lt; it&quot;s"></p>'],
        ['can be variables', '<apex:variable var="who" value="{!$User.FirstName}" /><b>{!who}</b>', '<b>Ada</b>'],
        ['are replaced in comments too', '<!-- {!$User.FirstName} -->', '<!-- Ada -->']
    ];
    for (const [what, markup, html] of cases) {
        test(what, async () => {
            assert.equal(await rendered(markup, { url: `/apex/Phone?n=7&q=${encodeURIComponent('<b>"\'&')}` }), html);
        });
    }

    test('leave & as it is, where the platform encodes only what its documentation names', async () => {
        assert.equal(await rendered("<p>{!HTMLENCODE('&')} {!'&'} {!'<'}</p>", { encodesAmpersand: false }), '<p>&amp; & &lt;</p>');
        assert.equal(await rendered("<p>{!HTMLENCODE('&')} {!'&'} {!'<'}</p>"), '<p>&amp;amp; &amp; &lt;</p>');
    });
});

describe('markup', () => {
    test('is written as HTML: void elements, scripts as they are, entities as they are', async () => {
        const body = '<meta charset="utf-8" /><br/><p class=\'a "b"\'>&nbsp;&lt;</p><script>if (a < b && c) { go("</p>"); }</script><svg><use href="#x" /></svg>';
        assert.equal(await rendered(body), '<meta charset="utf-8" /><br /><p class="a &quot;b&quot;">&nbsp;&lt;</p><script>if (a < b && c) { go("</p>"); }</script><svg><use href="#x"></use></svg>');
    });

    const broken: readonly (readonly [what: string, body: string, words: RegExp])[] = [
        ['an element that does not end', '<p>', /line 1: the element type "p" must be terminated by the matching end-tag "<\/p>"/],
        ['an end tag of another element', '<p></div>', /must be terminated/],
        ['an attribute without value', '<p hidden></p>', /attribute name "hidden" associated with an element type "p" must be followed by/],
        ['an attribute without quotes', '<p id=x></p>', /must be quoted/],
        ['a merge field that does not end', '<p>{!$User.Id</p>', /doesn't end/],
        ['an expression that ends too early', '<p>{!$User.Id & }</p>', /syntax error/],
        ['a label that is not there', '<p>{!$Label.nothing}</p>', /Field \$Label\.nothing does not exist\. Check spelling\./],
        ['a field of the user that is not there', '<p>{!$User.Nothing}</p>', /Field \$User\.Nothing does not exist/],
        ['a field of a setting that is not there', '<p>{!$Setup.Phone_Setting__c.Nothing__c}</p>', /does not exist/],
        ['a resource that is not there', '<p>{!$Resource.Nothing}</p>', /Static Resource named Nothing does not exist/],
        ['a path in a resource that is no archive', "<p>{!URLFOR($Resource.Sound, 'x')}</p>", /Sound is no archive/],
        ['a custom permission that is not there', '<p>{!$Permission.Nothing}</p>', /does not exist/],
        ['a component that is not there', '<c:nothing />', /Component <c:nothing> does not exist/],
        ['a property of a controller', '<p>{!account}</p>', /Unknown property 'account': the page has no controller/],
        ['too few operands', "<p>{!IF(true, 'a')}</p>", /Incorrect number of parameters for function 'IF'/]
    ];
    for (const [what, body, words] of broken) {
        test(`refused, as Salesforce would: ${what}`, async () => {
            await assert.rejects(rendered(body), words);
        });
    }

    test('a component that contains itself is refused', async () => {
        await assert.rejects(rendered('<c:texts />', { files: { [COMPONENT]: '<apex:component layout="none"><c:texts /></apex:component>' } }), /contains itself/);
    });
});

describe('what of Visualforce is not simulated is refused by name', () => {
    const unknown: readonly (readonly [markup: string, words: RegExp])[] = [
        ['<apex:form></apex:form>', /component apex:form/],
        ['<apex:outputPanel>x</apex:outputPanel>', /apex:outputPanel with an element of its own/],
        ['<apex:outputText value="x" style="y" />', /attribute style of apex:outputText/],
        ['<chatter:feed />', /component chatter:feed/],
        ['<c:texts name="x" />', /attribute name of c:texts/],
        ['<p>{!$Api.Session_ID}</p>', /global variable \$Api/],
        ['<p>{!$CurrentPage.url}</p>', /\$CurrentPage\.url/],
        ['<p>{!TODAY()}</p>', /function TODAY/],
        ['<p>{!1 + 1}</p>', /operator \+/],
        ['<p>{!1 < 2}</p>', /operator </],
        ["<p>{!URLFOR('/x', 'y')}</p>", /URLFOR of \/x with a path/],
        ['<div />', /<div \/> without an end tag/]
    ];
    for (const [markup, words] of unknown) {
        test(markup, async () => {
            await assert.rejects(rendered(markup), notSimulated(words));
        });
    }

    test('pages with a header, a controller, or rendered as PDF', async () => {
        const asPage = (attributes: string) => rendered('', { files: { [PAGE]: pageOf('', attributes) } });
        await assert.rejects(asPage('standardStylesheets="false"'), notSimulated(/Salesforce's header/));
        await assert.rejects(asPage('showHeader="false"'), notSimulated(/own stylesheets/));
        await assert.rejects(asPage(`${ATTRIBUTES} controller="X"`), notSimulated(/attribute controller of apex:page/));
        await assert.rejects(asPage(`${ATTRIBUTES} renderAs="pdf"`), notSimulated(/attribute renderAs/));
    });
});
