import { DatePicker } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import customParseFormat from 'dayjs/plugin/customParseFormat.js';
import { type ReactNode, useRef, useState } from 'react';
// Names months and weekdays in Chinese; English is what dayjs falls back to.
import 'dayjs/locale/zh-cn';
import { useWords } from '#desk/lib/words/words.ts';
import './date-field.css';

dayjs.extend(customParseFormat);

const words = {
  day: ['年-月-日', 'YYYY-MM-DD'],
  minute: ['年-月-日 时:分', 'YYYY-MM-DD hh:mm'],
  month: ['年-月', 'YYYY-MM'],
} as const;

const days = ['YYYY-MM-DD', 'YYYY-M-D', 'YYYY/M/D', 'YYYY.M.D', 'YYYYMMDD', 'YYYY年M月D日'];

/** How a value is held, how it may be typed (the first is how it is shown), and how wide that is. */
const shapes = {
  day: { held: 'YYYY-MM-DD', typed: days, picker: 'date', width: 160 },
  minute: {
    held: 'YYYY-MM-DDTHH:mm',
    typed: [...days.flatMap((day) => [`${day} HH:mm`, `${day} H:mm`]), 'YYYY-MM-DD[T]HH:mm'],
    picker: 'date',
    width: 200,
  },
  month: {
    held: 'YYYY-MM',
    typed: ['YYYY-MM', 'YYYY-M', 'YYYY/M', 'YYYYMM', 'YYYY年M月'],
    picker: 'month',
    width: 140,
  },
} as const;

/**
 * A day `2026-05-06`, a minute `2026-05-06T09:30` or a month `2026-05` in the time of the cluster's country, in the desk's
 * language whatever the browser speaks: typed or chosen; empty is the empty text. On a touched screen it is chosen.
 */
export const DateField = ({
  shape = 'day',
  value,
  onChange,
  min,
  required = false,
  ...rest
}: {
  readonly shape?: keyof typeof shapes;
  readonly value?: string | undefined;
  readonly onChange?: (value: string) => void;
  /** The first day that can be chosen. */
  readonly min?: string;
  /** Whether it can be emptied again. */
  readonly required?: boolean;
  readonly id?: string;
  readonly disabled?: boolean;
  readonly 'aria-label'?: string;
}): ReactNode => {
  const say = useWords(words);
  const { held, typed, picker, width } = shapes[shape];
  const [round, setRound] = useState(0);
  const [open, setOpen] = useState(false);
  // Not what the input shows: that is also the day the pointer rests on.
  const text = useRef('');
  const leave = (): void => {
    const entered = dayjs(text.current, [...typed], true);
    const isEmpty = text.current === '';
    text.current = '';
    if (isEmpty) return;
    // What is no date would stay to be seen over the value that holds: the field begins anew.
    if (!entered.isValid()) setRound(round + 1);
    // At once: the button that is pressed next sends the form before the component would tell.
    else if (!min || !entered.isBefore(dayjs(min))) onChange?.(entered.format(held));
  };
  const choose = (chosen: Dayjs | null): void => {
    text.current = '';
    onChange?.(chosen?.format(held) ?? '');
  };
  return (
    <span className="date-field" onInput={({ target }) => (text.current = (target as HTMLInputElement).value)}>
      <DatePicker
        key={round}
        {...rest}
        picker={picker}
        showTime={shape === 'minute' ? { format: 'HH:mm' } : false}
        format={[...typed]}
        // What is typed or chosen holds when the field is left, without a button to press.
        needConfirm={false}
        // Typing would bring up a keyboard over the calendar.
        inputReadOnly={window.matchMedia('(pointer: coarse)').matches}
        allowClear={!required}
        minDate={min ? dayjs(min) : undefined}
        // Without a label beside it, it says in its place what it is.
        placeholder={rest['aria-label'] ?? say(shape)}
        style={{ width }}
        popupClassName="date-field-popup"
        open={open}
        onOpenChange={setOpen}
        onKeyDown={(event) => {
          // Enter takes what was typed and does not send the form around it.
          if (event.key === 'Enter') event.preventDefault();
          // Escape put the calendar away; the field keeps the focus.
          if (event.key === 'ArrowDown' && !open) {
            event.preventDefault();
            setOpen(true);
          }
        }}
        onBlur={leave}
        value={value ? dayjs(value) : null}
        onChange={choose}
      />
    </span>
  );
};
