import '#desk/components/screen/screen-parts.css';
import '#desk/components/list/list-table.css';
import { App } from 'antd';
import type { ReactNode } from 'react';
import { Outlet } from 'react-router';
import { KeptHere } from '#desk/components/kept/list/kept-here.tsx';
import { BelowHead } from '#desk/components/screen/page.tsx';

const keptHere = <KeptHere />;

/**
 * Around every screen but the work list: messages and questions (`App.useApp()`), which the first load does without, and
 * what this device keeps of the screen.
 */
export const Component = (): ReactNode => (
  <App>
    <BelowHead value={keptHere}>
      <Outlet />
    </BelowHead>
  </App>
);
