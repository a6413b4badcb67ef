// How a browser is told to take a file, and under which name it is kept.

export function disposition(how: 'inline' | 'attachment', name: string): string {
  return `${how}; filename*=UTF-8''${encodeName(name)}`;
}

/** As RFC 8187 wants it: what encodeURIComponent leaves alone is more than it allows. */
function encodeName(name: string): string {
  return encodeURIComponent(name === '' ? 'file' : name).replaceAll(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
