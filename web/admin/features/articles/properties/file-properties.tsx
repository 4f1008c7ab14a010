import { Button, Input } from 'antd';
import type { ReactNode } from 'react';
import { useFieldWords } from '#desk/components/article/article-fields.ts';
import { FileButton, UploadList, useUploads } from '#desk/components/entry/file-upload.tsx';
import { useWords } from '#desk/lib/words/words.ts';
import type { EntryMedia } from '../saving/entry.ts';
import { Field, type PropertiesOf } from './field.tsx';
import { propertyWords } from './property-words.ts';

const pictureEndings = '.jpg,.jpeg,.png,.gif,.webp';

const sizeText = (bytes: number): string =>
  bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;

const moved = <Item,>(items: readonly Item[], from: number, to: number): readonly Item[] => {
  const others = items.filter((_, n) => n !== from);
  const item = items[from];
  return item === undefined ? items : [...others.slice(0, to), item, ...others.slice(to)];
};

/** One file of a row of files: its words, its place in the row. */
const FileRow = ({
  file,
  at,
  of,
  picture,
  last,
  onChange,
  onMove,
  onRemove,
}: {
  readonly file: EntryMedia;
  readonly at: number;
  readonly of: PropertiesOf;
  readonly picture: boolean;
  readonly last: boolean;
  readonly onChange: (change: Partial<EntryMedia>) => void;
  readonly onMove: (to: number) => void;
  readonly onRemove: () => void;
}): ReactNode => {
  const say = useWords(propertyWords);
  const id = `file-${file.mediaId}`;
  return (
    <li className="file-row">
      <div>
        {picture ? <img src={`/media/${of.siteId}/${file.mediaId}/w400.webp`} alt="" height="48" /> : null}
        <span>{file.fileName}</span> <span className="quiet small">{sizeText(file.size)}</span>
      </div>
      {picture ? (
        <Field
          id={`${id}-alt`}
          label={say('altOf')}
          error={(file.alt ?? '').trim() === '' ? say('altNeeded') : undefined}
        >
          <Input
            id={`${id}-alt`}
            size="small"
            maxLength={200}
            disabled={of.disabled}
            value={file.alt ?? ''}
            onChange={({ target }) => onChange({ alt: target.value })}
          />
        </Field>
      ) : null}
      <Field id={`${id}-caption`} label={say(picture ? 'captionOf' : 'shownName')}>
        <Input
          id={`${id}-caption`}
          size="small"
          maxLength={500}
          placeholder={picture ? '' : file.fileName}
          disabled={of.disabled}
          value={file.caption ?? ''}
          onChange={({ target }) => onChange({ caption: target.value || undefined })}
        />
      </Field>
      <div className="file-acts">
        <Button size="small" disabled={of.disabled || at === 0} onClick={() => onMove(at - 1)}>
          {say('up')}
        </Button>
        <Button size="small" disabled={of.disabled || last} onClick={() => onMove(at + 1)}>
          {say('down')}
        </Button>
        <Button size="small" danger disabled={of.disabled} onClick={onRemove}>
          {say('remove')}
        </Button>
      </div>
    </li>
  );
};

/** Files in the order readers see them: uploaded, named, moved, removed. */
const FileList = ({
  of,
  files,
  picture,
  onFiles,
  children,
}: {
  readonly of: PropertiesOf;
  readonly files: readonly EntryMedia[];
  readonly picture: boolean;
  readonly onFiles: (change: (files: readonly EntryMedia[]) => readonly EntryMedia[]) => void;
  readonly children: string;
}): ReactNode => {
  const { send, running } = useUploads(of.siteId);
  const upload = async (chosen: readonly File[]): Promise<void> => {
    for (const file of chosen) {
      const media = await send(file);
      if (!media) continue;
      const { mediaId, fileName, size, alt, caption } = media;
      onFiles((before) =>
        before.some((one) => one.mediaId === mediaId) ? before : [...before, { mediaId, fileName, size, alt, caption }],
      );
    }
  };
  return (
    <>
      <ul className="rows">
        {files.map((file, at) => (
          <FileRow
            key={file.mediaId}
            file={file}
            at={at}
            of={of}
            picture={picture}
            last={at === files.length - 1}
            onChange={(part) => onFiles((all) => all.map((one, n) => (n === at ? { ...one, ...part } : one)))}
            onMove={(to) => onFiles((all) => moved(all, at, to))}
            onRemove={() => onFiles((all) => all.filter((_, n) => n !== at))}
          />
        ))}
      </ul>
      <UploadList running={running} />
      <FileButton
        multiple
        disabled={of.disabled}
        {...(picture ? { accept: pictureEndings } : {})}
        onFiles={(chosen) => void upload(chosen)}
      >
        {children}
      </FileButton>
    </>
  );
};

/** Picture for lists, gallery and attachments. `now` reads the text as it stands when an upload ends. */
export const FileProperties = ({
  of,
  now,
}: {
  readonly of: PropertiesOf;
  readonly now: () => PropertiesOf['entry'];
}): ReactNode => {
  const say = useWords(propertyWords);
  const word = useFieldWords();
  const { entry, set } = of;
  return (
    <>
      {entry.kind === 'gallery' ? (
        <>
          <h2>{word('gallery')}</h2>
          {of.wrong.get('gallery') ? <p className="field-error">{of.wrong.get('gallery')}</p> : null}
          <FileList
            of={of}
            files={entry.gallery}
            picture
            onFiles={(change) => set({ gallery: change(now().gallery) as typeof entry.gallery })}
          >
            {say('uploadPictures')}
          </FileList>
        </>
      ) : null}
      <h2>{word('image')}</h2>
      <FileList
        of={of}
        files={entry.image ? [entry.image] : []}
        picture
        onFiles={(change) => {
          const before = now().image;
          set({ image: change(before ? [before] : []).at(-1) });
        }}
      >
        {say('uploadPicture')}
      </FileList>
      <h2>{word('attachments')}</h2>
      {entry.kind === 'video' ? <p className="quiet small">{say('uploadVideo')}</p> : null}
      {entry.attachments.length === 0 ? <p className="quiet small">{say('noFiles')}</p> : null}
      {of.wrong.get('attachments') ? <p className="field-error">{of.wrong.get('attachments')}</p> : null}
      <FileList
        of={of}
        files={entry.attachments}
        picture={false}
        onFiles={(change) => set({ attachments: change(now().attachments) as typeof entry.attachments })}
      >
        {say('upload')}
      </FileList>
    </>
  );
};
