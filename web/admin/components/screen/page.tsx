import { createContext, type ReactNode, useContext, useEffect } from 'react';

/** What every screen shows below its name; set once around them. */
export const BelowHead = createContext<ReactNode>(null);

/** One screen: its name, what it is for, its acts at the top right (the primary one last), its content. */
export const Page = ({
  title,
  about,
  acts,
  children,
}: {
  readonly title: string;
  readonly about?: ReactNode;
  readonly acts?: ReactNode;
  readonly children?: ReactNode;
}): ReactNode => {
  const below = useContext(BelowHead);
  useEffect(() => {
    document.title = `${title} · ${document.documentElement.lang === 'en' ? 'Staff desk' : '站群工作台'}`;
  }, [title]);
  return (
    <>
      <div className="page-head">
        <h1>{title}</h1>
        {acts ? <div className="page-acts">{acts}</div> : null}
        {about ? <p className="page-about">{about}</p> : null}
      </div>
      {below}
      {children}
    </>
  );
};
