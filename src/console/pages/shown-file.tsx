// A file that somebody sent: a picture as it is, a voice note to listen to, and anything else to download.

/** What every browser shows by itself; anything else is only ever downloaded. */
export const shownTypes: readonly string[] = ['image/jpeg', 'image/png', 'image/webp'];

interface Props {
  readonly href: string;
  readonly mediaType: string;
  /** As it was sent; empty where it has no name. */
  readonly name: string;
  /** What it was sent for; absent where that stands beside it. */
  readonly label?: string;
  readonly size?: string;
}

export function ShownFile({ href, mediaType, name, label, size }: Props) {
  const described = label === undefined ? name : `${label}: ${name}`;
  return (
    <figure>
      {shownTypes.includes(mediaType) && (
        <a href={href}>
          <img src={href} alt={described} loading="lazy" />
        </a>
      )}
      {mediaType.startsWith('audio/') && (
        // biome-ignore lint/a11y/useMediaCaption: what people say into their phone has no captions
        <audio controls preload="none" src={href} aria-label={described} />
      )}
      <figcaption>
        {label !== undefined && `${label}: `}
        <a href={href}>{name === '' ? mediaType : name}</a>
        {size !== undefined && <small>{size}</small>}
      </figcaption>
    </figure>
  );
}
