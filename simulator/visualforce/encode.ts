/** The platform's encodings of text, each as its documentation shows it. */

const HTML: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** HTMLENCODE. */
export function htmlEncode(text: string): string {
    return text.replace(/[&<>"']/g, (char) => HTML[char] ?? char);
}

/** What the platform does by itself where its documentation names `<`, `>` and quotes only. */
export function htmlEncodeMarkup(text: string): string {
    return text.replace(/[<>"']/g, (char) => HTML[char] ?? char);
}

const SCRIPT: Readonly<Record<string, string>> = {
    '\\': '\\\\',
    "'": "\\'",
    '"': '\\"',
    '/': '\\/',
    '<': '\\u003C',
    '>': '\\u003E',
    '\n': '\\n',
    '\r': '\\r',
    '\t': '\\t',
    '\u2028': '\\u2028',
    '\u2029': '\\u2029'
};

/** JSENCODE: `<B>user's</B>` becomes `\u003CB\u003Euser\'s\u003C\/B\u003E`. */
export function jsEncode(text: string): string {
    return text.replace(/[\\'"/<>\n\r\t\u2028\u2029]/g, (char) => SCRIPT[char] ?? char);
}

/** URLENCODE: for a part of an address; a blank becomes `%20`. */
export function urlEncode(text: string): string {
    return encodeURIComponent(text).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}
