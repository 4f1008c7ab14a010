import { Button } from 'antd';
import { type ReactNode, useEffect } from 'react';
import { setLanguage } from '#desk/lib/words/language.ts';
import { useLanguage } from '#desk/lib/words/words.ts';

/** The quiet box before the desk: signing in, or a password that must be changed first. */
export const EntryBox = ({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactNode => {
  const lng = useLanguage();
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <main className="sign-in">
      <div className="sign-in-box">
        <img src="/admin/emblem.svg" alt="" width="48" height="48" />
        <h1>{title}</h1>
        {children}
        <Button
          type="link"
          block
          lang={lng === 'zh' ? 'en' : 'zh-CN'}
          onClick={() => setLanguage(lng === 'zh' ? 'en' : 'zh')}
        >
          {lng === 'zh' ? 'English' : '中文'}
        </Button>
      </div>
    </main>
  );
};
