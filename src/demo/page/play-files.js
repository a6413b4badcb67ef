/** Files that a play sends: ready ones, plain texts, or a sheet of paper drawn and photographed on the spot. */

/**
 * @typedef {{ kind?: string, name: string, caption?: string, mediaType?: string, base64?: string, url?: string,
 *   text?: string, paper?: readonly string[] }} PlayFile one of base64, url (beside the play), text, paper (its lines)
 */

/** @param {PlayFile} file */
export async function makeFile({ kind, name, caption, ...content }) {
  const bytes = await makeBytes(content);
  return {
    kind: kind ?? (content.paper ? 'photo' : 'document'),
    name,
    bytes,
    ...(caption === undefined ? {} : { caption }),
  };
}

/** @param {Omit<PlayFile, 'name' | 'kind' | 'caption'>} content @returns {Promise<Blob>} */
async function makeBytes({ base64, url, text = '', paper, mediaType }) {
  if (paper) return drawPaper(paper);
  const type = mediaType ? { type: mediaType } : {};
  if (base64 !== undefined)
    return new Blob([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], type);
  if (url === undefined) return new Blob([text], { type: mediaType ?? 'text/plain' });
  const response = await fetch(`page/plays/${url}`);
  if (!response.ok) throw new Error(`The file ${url} is not beside the play`);
  const blob = await response.blob();
  return mediaType ? new Blob([blob], type) : blob;
}

/** The first line is the heading. @param {readonly string[]} lines @returns {Promise<Blob>} */
async function drawPaper([heading = '', ...lines]) {
  const canvas = new OffscreenCanvas(900, 1200);
  const paint = canvas.getContext('2d');
  if (!paint) throw new Error('This browser cannot draw');
  const table = paint.createLinearGradient(0, 0, 900, 1200);
  table.addColorStop(0, '#8d6a4a');
  table.addColorStop(1, '#5f4530');
  paint.fillStyle = table;
  paint.fillRect(0, 0, 900, 1200);
  paint.translate(450, 600);
  paint.rotate(-0.025);
  paint.shadowColor = 'rgb(0 0 0 / 0.45)';
  paint.shadowBlur = 40;
  paint.fillStyle = '#fbf9f2';
  paint.fillRect(-375, -520, 750, 1040);
  paint.shadowColor = 'transparent';
  paint.fillStyle = '#23262b';
  paint.textAlign = 'center';
  paint.font = 'bold 54px sans-serif';
  paint.fillText(heading, 0, -420, 680);
  paint.textAlign = 'left';
  paint.font = '38px sans-serif';
  for (const [index, line] of lines.entries()) paint.fillText(line, -320, -310 + index * 66, 640);
  return canvas.convertToBlob({ type: 'image/jpeg', quality: 0.82 });
}
