import { Modal } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '#desk/lib/words/words.ts';
import { reviewsWords } from './reviews-words.ts';

const keys = [
  [['j', '↓'], 'keyNext'],
  [['k', '↑'], 'keyPrevious'],
  [['o'], 'keyOpen'],
  [['a'], 'keyApprove'],
  [['r'], 'keyReturn'],
  [['Ctrl', 'Enter'], 'keySend'],
  [['?'], 'keyHelp'],
] as const;

/** The keys of the review desk. */
export const ShortcutsHelp = ({ onClose }: { readonly onClose: () => void }): ReactNode => {
  const say = useWords(reviewsWords);
  return (
    <Modal open title={say('keys')} footer={null} onCancel={onClose} destroyOnHidden>
      <table className="shortcuts">
        <tbody>
          {keys.map(([names, word]) => (
            <tr key={word}>
              <th scope="row">
                {names.map((name) => (
                  <kbd key={name}>{name}</kbd>
                ))}
              </th>
              <td>{say(word)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="quiet">{say('keyNote')}</p>
    </Modal>
  );
};
