import { Modal } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import { onSessionLost } from '#desk/lib/api/session-lost.ts';
import { restingHand } from '#desk/lib/keyboard/resting-hand.ts';
import { useWords } from '#desk/lib/words/words.ts';
import { sessionWords } from './session-words.ts';
import { SignInForm } from './sign-in-form.tsx';

// A question asked behind the screen may be the first to find the session ended, in the middle of a word.
const handRests = restingHand(window);

const asked = async (ask: (resolve: (signedIn: boolean) => void) => void): Promise<boolean> => {
  await handRests();
  return new Promise(ask);
};

/** Opens over the work in hand when the session has ended, so that nothing typed is lost. */
export const SignInAgain = ({ username }: { readonly username: string }): ReactNode => {
  const say = useWords(sessionWords);
  const [answer, setAnswer] = useState<((signedIn: boolean) => void) | undefined>();
  useEffect(() => onSessionLost(() => asked((resolve) => setAnswer(() => resolve))), []);
  const close = (signedIn: boolean): void => {
    answer?.(signedIn);
    setAnswer(undefined);
  };
  return (
    <Modal
      open={answer !== undefined}
      title={say('again')}
      footer={null}
      maskClosable={false}
      destroyOnHidden
      onCancel={() => close(false)}
    >
      <p>{say('againAbout')}</p>
      <SignInForm username={username} onDone={() => close(true)} />
    </Modal>
  );
};
