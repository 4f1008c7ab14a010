import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useBilingual, useWords } from '#desk/lib/words/words.ts';
import { panelWords } from './panel-words.ts';
import { type Finding, isMaskable, isReplaceable } from './use-checks.ts';

export type Fixes = {
  readonly onMask: (findings: readonly Finding[]) => void;
  readonly onReplace: (finding: Finding) => void;
  readonly onRemoveFile: (fileName: string) => void;
  readonly disabled: boolean;
};

/** Findings with what can be done about each by one click. */
export const Findings = ({
  findings,
  fixes,
}: {
  readonly findings: readonly Finding[];
  readonly fixes: Fixes;
}): ReactNode => {
  const say = useWords(panelWords);
  const inMyLanguage = useBilingual();
  return (
    <ul className="findings">
      {findings.map((finding, n) => {
        const { severity, message, where, suggestion } = finding;
        const key = `${n}-${finding.code}-${where.start}`;
        return (
          <li key={key} className={severity}>
            <span>{inMyLanguage(message)}</span>
            {isMaskable(finding) ? (
              <Button size="small" disabled={fixes.disabled} onClick={() => fixes.onMask([finding])}>
                {say('mask')}
              </Button>
            ) : null}
            {isReplaceable(finding) ? (
              <Button size="small" disabled={fixes.disabled} onClick={() => fixes.onReplace(finding)}>
                {say('replaceWith', { word: suggestion ?? '' })}
              </Button>
            ) : null}
            {where.part === 'attachment' ? (
              <>
                {isMaskable(finding) ? null : <span className="quiet small">{say('fileHelp')}</span>}
                <Button size="small" disabled={fixes.disabled} onClick={() => fixes.onRemoveFile(where.name ?? '')}>
                  {say('removeFile')}
                </Button>
              </>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
};
