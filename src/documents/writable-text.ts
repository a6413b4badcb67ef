// Office files are XML, which cannot hold every character that people can send: a file with one of them does not open.

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken away
const unwritable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

export const writableText = (text: string): string => text.replaceAll(unwritable, '');
